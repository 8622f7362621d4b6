/** How long a reader can choose to review, in minutes. */
export const BUDGETS = [5, 10, 20] as const
export type BudgetMinutes = (typeof BUDGETS)[number]
