/* Which entries of the playbook answer a query? Pure functions over its index. Needs search-meaning.js. */
"use strict"

const playbookSearch = (() => {
  const { placesOf, placesWithin, entryOf, fieldOf, groupsAt } = playbookIndex
  const { alone, meant, completion, SYNONYM } = playbookMeaning

  /* What counts how much: a word in a title, among the words that others use for an entry, in its text, around it. */
  const FIELDS = [3.2, 2.6, 1, 0.4]
  const BY_LENGTH = [0.5, 0.1, 0.6, 0] // how much the length of a field takes away from that
  const SATURATION = 1.4
  const PHRASE = 1.3
  const PART = 0.25
  const NAMED = 2.6
  const EXACT = 1.3
  const OTHER_NAME = 0.9
  const NEAR = 0.35
  const LENGTHS = [0.15, 0.2, 0.35, 0.6, 0.85] // what a word of so many letters says
  const LITTLE = 0.15 // what a word says that only holds the others together
  const LONGEST = 32 // words of a query; a whole page, pasted, asks nothing

  /* The words of a query, each with all that it may mean, and where in the index that is met. */
  const slotsOf = (ready, query) => {
    const words = ready.read(query).slice(0, LONGEST)
    const terms = words.map(word => meant(ready, word))
    const typing = /[\p{L}\p{N}\p{M}]$/u.test(query)
    const slots = []
    for (let at = 0; at < words.length; at++) {
      const found = groupsAt(ready, terms.slice(at)).filter(({ phrase }) => phrase.length > 1)
      const longest = Math.max(0, ...found.map(({ phrase }) => phrase.length))
      const pair = at + 1 < words.length ? words[at].form + words[at + 1].form : ""
      if (longest) {
        const alternatives = [{ phrase: terms.slice(at, at + longest), sure: 1 }]
        for (const { phrase, others } of found)
          if (phrase.length === longest) alternatives.push(...others.map(other => ({ phrase: other, sure: SYNONYM })))
        slots.push(slot(ready, words.slice(at, at + longest), alternatives, PHRASE, true))
        for (const word of words.slice(at, at + longest))
          slots.push(slot(ready, [word], alone(ready, word, false), PART))
        at += longest - 1
      } else if (ready.forms.has(pair) && pair.length > 4) {
        const alternatives = alone(ready, { form: pair, term: ready.forms.get(pair).term }, false)
        alternatives.push({ phrase: terms.slice(at, at + 2), sure: 1 })
        slots.push(slot(ready, words.slice(at, at + 2), alternatives))
        at++
      } else slots.push(slot(ready, [words[at]], alone(ready, words[at], typing && at === words.length - 1)))
    }
    return slots.filter(({ hits }) => hits.size)
  }

  const slot = (ready, words, alternatives, share = 1, curated = false) => {
    const hits = new Map() // entry → { value, sure }
    for (const { phrase, sure } of alternatives) {
      const counts = new Map()
      for (const place of placesOf(ready, phrase)) {
        const entry = entryOf(place)
        const field = fieldOf(place)
        const length = 1 - BY_LENGTH[field] + (BY_LENGTH[field] * ready.lengths[field][entry]) / ready.means[field]
        counts.set(entry, (counts.get(entry) ?? 0) + FIELDS[field] / length)
      }
      for (const [entry, count] of counts) {
        const value = (sure * count) / (count + SATURATION)
        const hit = hits.get(entry)
        if (!hit || hit.value < value) hits.set(entry, { value, sure: Math.max(sure, hit?.sure ?? 0) })
      }
    }
    const weight = share * rarity(ready, hits.size) * Math.max(...words.map(word => salience(ready, word, curated)))
    return { words, alternatives, hits, weight, share }
  }

  /* What stands in many entries says little; what stands in very few may be chance. */
  const rarity = (ready, count) => {
    const all = ready.entries.length
    return Math.log(1 + (all - count + 0.5) / (Math.max(count, all / 200) + 0.5))
  }

  /* Short words say little, unless somebody wrote them down for the search. */
  const salience = (ready, { form, term, little = false }, curated) =>
    little && !curated
      ? LITTLE
      : curated || playbookWords.withoutSpaces(form) || (ready.curated.has(term) && form.length > 2)
        ? 1
        : LENGTHS[form.length] ?? 1

  /* The best entries, each with its score and the parts of the query that it meets. */
  const search = (ready, query, limit = 20) => {
    const slots = slotsOf(ready, query)
    const asked = slots.reduce((sum, { weight }) => sum + weight, 0)
    const scored = new Map()
    for (const { hits, weight } of slots)
      for (const [entry, { value, sure }] of hits) {
        const so = scored.get(entry) ?? { entry, score: 0, met: 0 }
        so.score += weight * value
        so.met += weight * sure
        scored.set(entry, so)
      }
    for (const so of scored.values()) so.score *= (so.met / asked) * weightOf(ready, so.entry)
    const best = [...scored.values()].sort((one, other) => other.score - one.score).slice(0, 300)
    for (const so of best) {
      const named = likeness(ready, slots, so.entry, asked)
      so.score += NAMED * named * named * asked
      so.score += NEAR * nearness(ready, slots, so.entry) * weightOf(ready, so.entry)
    }
    return best
      .sort((one, other) => other.score - one.score || one.entry - other.entry)
      .slice(0, limit)
      .map(({ entry, score }) => {
        const met = slots.filter(({ hits }) => hits.has(entry))
        return { entry: ready.entries[entry], score, slots: met }
      })
  }

  const weightOf = (ready, entry) => ready.kinds[ready.entries[entry].kind]?.weight ?? 1

  /* How much the query and a name of the entry are the same, from 0 to 1. */
  const likeness = (ready, slots, entry, asked) => {
    const weight = Math.min(weightOf(ready, entry), 1.25)
    return Math.max(...ready.names[entry].map((name, number) => {
      let [met, all] = [0, 0]
      const open = new Set(name)
      for (const { alternatives, weight, share } of slots) {
        const [found] = alternatives
          .filter(({ phrase }) => standsIn(phrase, name))
          .sort((one, other) => other.sure - one.sure)
        if (!found) continue
        if (share < 1 && found.phrase.every(term => !open.has(term))) {
          met += weight
          continue
        }
        met += weight * found.sure
        all += weight
        for (const term of found.phrase) open.delete(term)
      }
      for (const term of open) all += termWeight(ready, term)
      const same = (2 * met) / (asked + Math.max(all, met))
      return same * (number ? OTHER_NAME * weight : same > 0.99 ? EXACT : Math.min(weight, 1))
    }))
  }

  const standsIn = (phrase, name) =>
    name.some((_, start) => phrase.every((term, place) => name[start + place] === term))

  const termWeight = (ready, term) => {
    const count = ready.places.get(term)?.length ?? 0
    return rarity(ready, Math.min(count, ready.entries.length)) * salience(ready, { form: term, term })
  }

  /* How close together words of the query stand that follow one another in it. */
  const nearness = (ready, slots, entry) => {
    let sum = 0
    for (let number = 1; number < slots.length; number++) {
      const [left, right] = [placesIn(ready, slots[number - 1], entry), placesIn(ready, slots[number], entry)]
      let gap = Infinity
      for (const one of left) for (const other of right) if (other !== one) gap = Math.min(gap, Math.abs(other - one))
      if (gap <= 4) sum += Math.min(slots[number - 1].weight, slots[number].weight) / gap
    }
    return sum
  }

  const placesIn = (ready, { alternatives, hits }, entry) =>
    hits.has(entry)
      ? alternatives.flatMap(({ phrase }) => (phrase.length === 1 ? placesWithin(ready, phrase[0], entry) : []))
      : []

  return { prepare: playbookIndex.prepare, search, completion }
})()
