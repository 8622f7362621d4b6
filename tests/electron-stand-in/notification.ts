/** electron.Notification. A spec sees it by replacing `show` on the prototype, and clicks it by emitting `click`. */
import { StandInEmitter } from './events.ts'
import { loud } from './loud.ts'

export class Notification extends StandInEmitter {
  readonly title: string
  readonly body: string

  constructor({ title, body }: { readonly title: string; readonly body: string }) {
    super({ emitted: [], silent: ['click', 'close'] })
    this.title = title
    this.body = body
    return loud('Notification', this)
  }

  static isSupported(): boolean {
    return true
  }

  /** Nothing draws it. */
  show(): void {}
}
