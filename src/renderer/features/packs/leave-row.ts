/** Of the heading above one's own packs. */
export const OWN_PACKS_ID = 'own-packs'

/** Moves the focus off a row that is about to go: to the next one, else to the one before, else to the heading of one's own packs. */
export function leaveRow(button: Element): void {
  const row = button.closest('li')
  const beside = row?.nextElementSibling ?? row?.previousElementSibling
  const target = beside?.querySelector<HTMLElement>('a, button') ?? document.getElementById(OWN_PACKS_ID)
  target?.focus()
}
