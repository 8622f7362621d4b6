/** What is asked of a fact, by its relation, and how it is worded. Pure English; nothing here knows a pack. */
import { formatDate, formatWhen, formatWhenInSentence, lastDay } from '#core/content/dates'
import type { Fact, When } from '#core/content/model'
import { RELATIONS, type RelationId } from '#core/content/relations'
import { findPhrase, namesSubject, placeTold, tellsDate, tellsWhen } from '#core/content/telling'
import { givesAway } from './gives-away.ts'
import type { TemplateId } from './model.ts'

/** What stands for the term that a cloze asks for. */
export const GAP = '[…]'

/** What templates need to know besides the fact. */
export interface Surroundings {
  /** The pack's organization, null if it has none. */
  readonly organization: string | null
  /** ISO day; a term that ends later is not over. */
  readonly sourcesReadUntil: string
  /** Whether the fact's date stands for it alone, so that the date can be asked from. */
  readonly isOnlyOneThen: boolean
  /** Whether the place of a fact that `asksByPlace` stands for it alone among the facts of its relation. */
  readonly isOnlyOneThere: boolean
}

/** A question and its answer as one sentence tells it. `given` is what the prompt takes from the fact, without its own words. */
export interface Wording {
  readonly prompt: string
  readonly answer: string
  readonly given: string
}

/** A template held against a fact: what it asks, if the sentence tells the answer; else null. */
export interface Question {
  readonly template: TemplateId
  /** The field asked; part of the card's id, so it never changes. */
  readonly slot?: string
  readonly ask: (sentence: string) => Wording | null
}

/** How an event is asked for: its time, its place, by its time, and by its place. */
interface EventWords {
  readonly when?: (subject: string) => string
  readonly where?: (subject: string) => string
  /** @param date with its preposition. */
  readonly what?: (date: string) => string
  /** Asked of an event whose name tells the year (`Peace Mission 2014`), so that its time cannot be asked. */
  readonly whatThere?: (place: string) => string
}

const takesPlace = {
  when: (subject: string) => `When did ${subject} take place?`,
  where: (subject: string) => `Where did ${subject} take place?`,
}

const EVENTS: Partial<Record<RelationId, EventWords>> = {
  'founded-on': {
    when: (subject) => `When ${wasOrWere(subject)} ${subject} founded?`,
    where: (subject) => `Where ${wasOrWere(subject)} ${subject} founded?`,
    what: (date) => `What was founded ${date}?`,
  },
  'signed-in': {
    when: (subject) => `When ${wasOrWere(subject)} ${subject} signed?`,
    where: (subject) => `Where ${wasOrWere(subject)} ${subject} signed?`,
    what: (date) => `Which document was signed ${date}?`,
  },
  'in-force-since': {
    when: (subject) => `When did ${subject} enter into force?`,
    what: (date) => `Which document entered into force ${date}?`,
  },
  'adopted-in': {
    when: (subject) => `When ${wasOrWere(subject)} ${subject} adopted?`,
    where: (subject) => `Where ${wasOrWere(subject)} ${subject} adopted?`,
    what: (date) => `Which document was adopted ${date}?`,
  },
  'met-in': { ...takesPlace, what: (date) => `Which meeting took place ${date}?` },
  'held-in': {
    ...takesPlace,
    what: (date) => `Which exercise or patrol took place ${date}?`,
    whatThere: (place) => `Which exercise or patrol was held at this place: ${place}?`,
  },
  'seated-in': { where: (subject) => `Where is the seat of ${subject}?` },
  happened: {
    when: (subject) => `When ${wasOrWere(subject)} ${subject}?`,
    where: takesPlace.where,
    what: (date) => `What happened ${date}?`,
  },
}

const ACCESSIONS: Partial<Record<RelationId, string>> = {
  'member-since': 'a full member of',
  'observer-since': 'an observer at',
  'partner-since': 'a dialogue partner of',
}

/** Relations without a better question than the sentence with a gap for its value. */
const CLOZES: readonly RelationId[] = ['means', 'measured', 'happened', 'described-as']

/** All that can be asked of a fact, whatever its sentences tell. The same fact always gives the same questions in the same order. */
export function questionsOf(fact: Fact, around: Surroundings): readonly Question[] {
  return [
    ...eventQuestions(fact, EVENTS[fact.relation] ?? {}, around),
    ...accessionQuestions(fact, around),
    ...(fact.relation === 'held-by' ? postQuestions(fact, around) : []),
    ...(CLOZES.includes(fact.relation)
      ? [{ template: 'cloze', ask: (sentence) => cloze(fact, sentence) } satisfies Question]
      : []),
  ]
}

/** Whether a fact is asked by its place: an event whose own name tells the year, so that its time cannot be asked. */
export function asksByPlace({ relation, subject, when }: Fact): boolean {
  const words: EventWords | undefined = EVENTS[relation]
  return words?.whatThere !== undefined && when !== undefined && givesAway(subject, formatWhen(when))
}

function eventQuestions(fact: Fact, words: EventWords, around: Surroundings): readonly Question[] {
  const { subject, relation, value, when, place } = fact
  const questions: Question[] = []
  const where = RELATIONS[relation].valueType === 'place' ? value : place
  if (words.when !== undefined && when !== undefined) {
    const prompt = words.when(subject)
    const ask = (sentence: string) =>
      tellsWhen(sentence, when) ? { prompt, answer: formatWhen(when), given: subject } : null
    questions.push({ template: 'when', slot: 'start', ask })
  }
  if (words.what !== undefined && when !== undefined && around.isOnlyOneThen) {
    questions.push({ template: 'what', ask: (sentence) => askSubject(words.what, { subject, when }, sentence) })
  }
  if (words.where !== undefined && where !== undefined) {
    const prompt = words.where(subject)
    const ask = (sentence: string) => {
      const answer = placeTold(sentence, where)
      return answer === null ? null : { prompt, answer: capitalized(answer), given: subject }
    }
    questions.push({ template: 'where', ask })
  }
  const { whatThere } = words
  if (whatThere !== undefined && where !== undefined && around.isOnlyOneThere && asksByPlace(fact)) {
    const ask = (sentence: string) => {
      const there = namesSubject(sentence, subject) ? placeTold(sentence, where) : null
      return there === null ? null : { prompt: whatThere(there), answer: capitalized(subject), given: there }
    }
    questions.push({ template: 'what', slot: 'place', ask })
  }
  return questions
}

/** Asks by the date for the subject, if the sentence tells both. */
function askSubject(
  words: ((date: string) => string) | undefined,
  { subject, when }: { readonly subject: string; readonly when: When },
  sentence: string,
): Wording | null {
  if (words === undefined || !tellsWhen(sentence, when) || !namesSubject(sentence, subject)) return null
  const date = formatWhenInSentence(when)
  return { prompt: words(date), answer: capitalized(subject), given: date }
}

function accessionQuestions({ subject, relation, when }: Fact, around: Surroundings): readonly Question[] {
  const role = ACCESSIONS[relation]
  const { organization } = around
  if (role === undefined || when === undefined || organization === null) return []
  const date: Question = {
    template: 'accession',
    slot: 'date',
    ask: (sentence) =>
      tellsWhen(sentence, when)
        ? {
            prompt: `When did ${subject} become ${role} ${organization}?`,
            answer: formatWhen(when),
            given: `${subject} ${organization}`,
          }
        : null,
  }
  if (!around.isOnlyOneThen) return [date]
  const ask = (sentence: string) => {
    const wording = askSubject((on) => `Which state became ${role} ${organization} ${on}?`, { subject, when }, sentence)
    return wording === null ? null : { ...wording, given: `${wording.given} ${organization}` }
  }
  return [date, { template: 'accession', slot: 'state', ask }]
}

function postQuestions(fact: Fact, around: Surroundings): readonly Question[] {
  const { subject: post, value: person, when, asOf } = fact
  const tellsPerson = (sentence: string) => findPhrase(sentence, person) !== -1
  const who = (prompt: string, given: string): Question => ({
    template: 'who',
    slot: 'person',
    ask: (sentence) => (tellsPerson(sentence) ? { prompt, answer: person, given: `${post} ${given}` } : null),
  })
  if (when === undefined) return [who(`Who was ${post} in ${asOf}?`, asOf)]
  const isOver = when.end !== undefined && lastDay(when) <= around.sourcesReadUntil
  const start: When = { start: when.start, precision: when.precision }
  const term = formatWhenInSentence(isOver ? when : start)
  const date = (slot: 'start' | 'end', prompt: string, asked: string): Question => ({
    template: 'when',
    slot,
    ask: (sentence) =>
      tellsDate(sentence, asked) && tellsPerson(sentence)
        ? { prompt, answer: formatDate(asked), given: `${post} ${person}` }
        : null,
  })
  const postAsked: Question = {
    template: 'who',
    slot: 'post',
    ask: (sentence) =>
      tellsPerson(sentence) && namesSubject(sentence, post)
        ? {
            prompt: `Which post did ${person} ${isOver ? 'hold' : 'take up'} ${term}?`,
            answer: capitalized(post),
            given: `${person} ${term}`,
          }
        : null,
  }
  return [
    who(`Who ${isOver ? 'was' : 'became'} ${post} ${term}?`, term),
    postAsked,
    date('start', `When did ${person} become ${post}?`, when.start),
    ...(isOver && when.end !== undefined ? [date('end', `Until when was ${person} ${post}?`, when.end)] : []),
  ]
}

/** The sentence with a gap for the fact's value; null if it does not stand in it, or stands in it once more. */
function cloze({ subject, value }: Fact, sentence: string): Wording | null {
  const at = findPhrase(sentence, value)
  if (at === -1) return null
  const before = sentence.slice(0, at)
  const after = sentence.slice(at + value.length)
  const context = POINTS_BACK.test(sentence) && !namesSubject(sentence, subject) ? `${capitalized(subject)}: ` : ''
  if (begins(`${context}${before} ${after}`, value)) return null
  return { prompt: `${context}${before}${GAP}${after}`, answer: value, given: '' }
}

/** A sentence that begins so says nothing alone: its subject is put before it. */
const POINTS_BACK = /^(?:It|Its|They|Their|He|His|She|Her|This|That|These|Those|Both|Such)\b/

/** Whether a word of the text begins with the term, in whatever case. */
function begins(text: string, term: string): boolean {
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(term.toLowerCase()); at !== -1; at = lower.indexOf(term.toLowerCase(), at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(lower[at - 1] ?? '')) return true
  }
  return false
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The verb that goes with a subject, by the last word before its first preposition: `the Regulations on observers` are many. */
function wasOrWere(subject: string): 'was' | 'were' {
  const head = subject.split(/ (?:of|on|in|for|against|at|between|with|from|by|to)\b|[,(]/u, 1)[0] ?? ''
  return /[a-z]s$/u.test(head) && !/(?:ss|us|is|ics|ies|news)$/u.test(head) ? 'were' : 'was'
}
