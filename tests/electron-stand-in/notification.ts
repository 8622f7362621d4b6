/** electron.Notification: records what would be shown. A spec clicks it by emitting `click`. */
import { StandInEmitter } from './events.ts'
import { loud } from './loud.ts'

export class Notification extends StandInEmitter {
  /** What was shown, for specs: the newest last. */
  static readonly shown: Notification[] = []
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

  show(): void {
    Notification.shown.push(this)
  }
}
