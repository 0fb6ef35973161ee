/* Which entries of the playbook answer a query? Pure functions over its index: no page, no network. Needs search-words.js. */
"use strict"

const playbookSearch = (() => {
  /* What counts how much: a word in a title, among the words that others use for an entry, in its text, around it. */
  const FIELDS = [3.2, 2.6, 1, 0.4]
  const SATURATION = 1.4
  const BY_LENGTH = [0.5, 0.1, 0.6, 0] // how much the length of a field takes away from that
  const SYNONYM = 0.72
  const TYPO = [1, 0.72, 0.5]
  const PREFIX = 0.8
  const WITHIN = 0.5
  const PHRASE = 1.3
  const NAMED = 2.6
  const EXACT = 1.3
  const NEAR = 0.35
  const LENGTHS = [0.15, 0.2, 0.35, 0.6, 0.85]
  const GAP = 8
  const POSITIONS = 2 ** 20
  const ENTRY = POSITIONS * FIELDS.length

  /* ---- The index, made ready ---- */

  const prepare = ({ language, kinds, synonyms, entries }) => {
    const read = playbookWords.readerOf(language)
    const ready = {
      language, kinds, entries, read,
      english: /^en\b/i.test(language),
      places: new Map(), // term → where it stands, ascending
      forms: new Map(), // form → { term, shown, count }
      groups: new Map(), // first term of a synonym → [{ phrase, others }]
      curated: new Set(), // terms that somebody wrote down for the search
      corrected: new Map(), // form → what it was surely meant to be
      lengths: FIELDS.map(() => new Float32Array(entries.length)),
      names: [],
      pages: new Map(entries.map(entry => [entry.location, entry])),
    }
    entries.forEach((entry, number) => addEntry(ready, entry, number))
    ready.means = ready.lengths.map(all => all.reduce((sum, one) => sum + one, 0) / (all.filter(Boolean).length || 1))
    for (const group of synonyms) addSynonyms(ready, group.map(words => read(words)))
    ready.sorted = [...ready.forms.keys()].sort()
    return ready
  }

  const addEntry = (ready, entry, number) => {
    const around = [entry.parent, entry.level, ready.kinds[entry.kind]?.label].filter(Boolean)
    const fields = [[entry.title], entry.words ?? [], [entry.text ?? ""], around]
    const names = []
    fields.forEach((texts, field) => {
      let position = 0
      for (const text of texts) {
        const words = ready.read(text)
        for (const word of words) {
          addForm(ready, word, 1)
          let places = ready.places.get(word.term)
          if (!places) ready.places.set(word.term, (places = []))
          places.push(number * ENTRY + field * POSITIONS + position++)
          if (field === 1) ready.curated.add(word.term)
        }
        ready.lengths[field][number] += words.length
        position += GAP
        if (field < 2) names.push(words.map(word => word.term))
      }
    })
    ready.names.push(names)
  }

  const addForm = (ready, { form, term, shown }, count) => {
    const known = ready.forms.get(form)
    if (known) known.count += count
    else ready.forms.set(form, { term, shown, count })
  }

  const addSynonyms = (ready, group) => {
    const phrases = group.map(words => words.map(word => word.term))
    group.forEach((words, number) => {
      const [phrase, others] = [phrases[number], phrases.filter(other => other.join(" ") !== phrases[number].join(" "))]
      for (const word of words) {
        addForm(ready, word, 0)
        if (words.length === 1 || word.form.length > 3) ready.curated.add(word.term)
      }
      note(ready.groups, phrase[0], { phrase, others })
      if (phrase.length > 1) {
        const joined = words.map(word => word.form).join("")
        addForm(ready, { form: joined, term: joined, shown: joined }, 0)
        note(ready.groups, joined, { phrase: [joined], others: phrases })
        ready.curated.add(joined)
      }
    })
  }

  const note = (map, key, value) => (map.get(key) ?? map.set(key, []).get(key)).push(value)

  const groupsAt = (ready, terms) =>
    (ready.groups.get(terms[0]) ?? []).filter(({ phrase }) => phrase.every((term, place) => terms[place] === term))

  /* ---- What a query may mean: slots, each with alternatives (phrases of terms) and how sure each is ---- */

  const slotsOf = (ready, query) => {
    const words = ready.read(query)
    const terms = words.map(word => (isKnown(ready, word.term) ? word.term : mistyped(ready, word)[0]?.[0] ?? word.term))
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
        for (const word of words.slice(at, at + longest)) slots.push(slot(ready, [word], alone(ready, word, false), 0.25))
        at += longest - 1
      } else if (ready.forms.has(pair) && pair.length > 4) {
        const alternatives = alone(ready, { form: pair, term: ready.forms.get(pair).term }, false)
        slots.push(slot(ready, words.slice(at, at + 2), [...alternatives, { phrase: terms.slice(at, at + 2), sure: 1 }]))
        at++
      } else slots.push(slot(ready, [words[at]], alone(ready, words[at], typing && at === words.length - 1)))
    }
    return slots.filter(({ hits }) => hits.size)
  }

  const isKnown = (ready, term) => ready.places.has(term) || ready.groups.has(term)

  const alone = (ready, { form, term }, typing) => {
    const found = new Map()
    const add = (phrase, sure) => {
      const key = phrase.join(" ")
      if ((found.get(key)?.sure ?? 0) < sure) found.set(key, { phrase, sure })
    }
    const withSynonyms = (one, sure) => {
      add([one], sure)
      for (const { phrase, others } of groupsAt(ready, [one]))
        if (phrase.length === 1) for (const other of others) add(other, sure * SYNONYM)
    }
    const known = isKnown(ready, term)
    if (known) withSynonyms(term, 1)
    if (typing) for (const [near, share] of beginning(ready, form)) withSynonyms(near, PREFIX * share * (known ? 0.6 : 1))
    if (!ready.english) for (const near of kin(ready, form)) add([near], WITHIN)
    if (!found.size) for (const [left, right] of halves(ready, form)) add([left, right], 0.9)
    if (!found.size || (!known && !typing)) for (const [near, sure] of mistyped(ready, { form, term })) withSynonyms(near, sure)
    return [...found.values()]
  }

  /* What a person may be about to type. */
  const beginning = (ready, form) => {
    if (form.length < 2 && !playbookWords.withoutSpaces(form)) return []
    let [low, high] = [0, ready.sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ready.sorted[middle] < form) low = middle + 1
      else high = middle
    }
    const found = []
    while (low < ready.sorted.length && ready.sorted[low].startsWith(form)) found.push(ready.sorted[low++])
    return found
      .sort((one, other) => ready.forms.get(other).count - ready.forms.get(one).count)
      .slice(0, 40)
      .map(near => [ready.forms.get(near).term, Math.sqrt(form.length / near.length)])
  }

  /* Where there is no stemmer: words that share all but their ending, or are part of one another. */
  const kin = (ready, form) => {
    const dense = playbookWords.withoutSpaces(form)
    if (form.length < (dense ? 2 : 4)) return []
    const root = form.slice(0, Math.max(4, form.length - 2))
    const near = other =>
      (!dense && other.startsWith(root) && Math.abs(other.length - form.length) < 4) ||
      (form.length > (dense ? 1 : 4) && other.includes(form)) ||
      (other.length > (dense ? 1 : 4) && form.includes(other))
    return ready.sorted.filter(other => other !== form && near(other)).map(other => ready.forms.get(other).term)
  }

  /* Two words written as one. */
  const halves = (ready, form) => {
    const found = []
    for (let cut = 3; cut <= form.length - 3; cut++) {
      const [left, right] = [ready.forms.get(form.slice(0, cut)), ready.forms.get(form.slice(cut))]
      if (left?.count && right?.count) found.push([left.term, right.term])
    }
    return found
  }

  /* What was surely meant: the words at the least distance, with their endings or without. */
  const mistyped = (ready, { form, term }) => {
    if (ready.corrected.has(form)) return ready.corrected.get(form)
    let found = []
    let least = mostEdits(form)
    for (const other of least ? ready.sorted : []) {
      const meant = ready.forms.get(other)
      const distance = Math.min(apart(form, other, least), 1 + apart(term, meant.term, least - 1))
      if (distance > least) continue
      if (distance < least) found = []
      least = distance
      found.push(other)
    }
    const worth = other => (other[0] === form[0] ? 2 : 0) + (ready.curated.has(ready.forms.get(other).term) ? 1 : 0)
    const near = found
      .sort((one, other) => worth(other) - worth(one) || ready.forms.get(other).count - ready.forms.get(one).count)
      .slice(0, 6)
      .map(other => [ready.forms.get(other).term, TYPO[least] * (other[0] === form[0] ? 1 : 0.85)])
    ready.corrected.set(form, near)
    return near
  }

  const mostEdits = word => (word.length >= 6 ? 2 : word.length >= 4 ? 1 : 0)

  /* Two letters of a short word may be wrong only if it begins alike. */
  const apart = (one, other, most) => {
    if (!most || other.length < 3 || Math.abs(other.length - one.length) > most) return Infinity
    return editsBetween(one, other, one.length < 8 && one[0] !== other[0] ? 1 : most)
  }

  /* Damerau and Levenshtein's distance (a letter more, less, other, or two swapped), counted no further than `most`; s and z are one. */
  const editsBetween = (left, right, most) => {
    const [one, other] = [left.replaceAll("z", "s"), right.replaceAll("z", "s")]
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)]
    for (let i = 1; i <= one.length; i++) {
      const row = [i]
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1]
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1)
      }
      if (Math.min(...row) > most) return Infinity
      ;[before, last] = [last, row]
    }
    return last[other.length] > most ? Infinity : last[other.length]
  }

  /* ---- Where a slot is met, and what that is worth ---- */

  const slot = (ready, words, alternatives, share = 1, curated = false) => {
    const hits = new Map() // entry → { value, sure }
    for (const { phrase, sure } of alternatives) {
      const counts = new Map()
      for (const place of placesOf(ready, phrase)) {
        const entry = Math.floor(place / ENTRY)
        const field = Math.floor(place / POSITIONS) % FIELDS.length
        const length = 1 - BY_LENGTH[field] + (BY_LENGTH[field] * ready.lengths[field][entry]) / ready.means[field]
        counts.set(entry, (counts.get(entry) ?? 0) + FIELDS[field] / length)
      }
      for (const [entry, count] of counts) {
        const value = (sure * count) / (count + SATURATION)
        const hit = hits.get(entry)
        if (!hit || hit.value < value) hits.set(entry, { value, sure: Math.max(sure, hit?.sure ?? 0) })
      }
    }
    const all = ready.entries.length
    const rare = Math.log(1 + (all - hits.size + 0.5) / (Math.max(hits.size, all / 200) + 0.5))
    const weight = share * rare * Math.max(...words.map(word => salience(ready, word, curated)))
    return { words, alternatives, hits, weight, share }
  }

  /* Short words say little, unless somebody wrote them down for the search. */
  const salience = (ready, { form, term }, curated) =>
    curated || playbookWords.withoutSpaces(form) || (ready.curated.has(term) && form.length > 2)
      ? 1
      : LENGTHS[form.length] ?? 1

  const placesOf = (ready, phrase) => {
    const all = phrase.map(term => ready.places.get(term) ?? [])
    if (all.length === 1) return all[0]
    const rarest = all.reduce((best, places, number) => (places.length < all[best].length ? number : best), 0)
    return all[rarest].filter(place => all.every((places, number) => holds(places, place + number - rarest)))
  }

  const holds = (places, place) => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle] < place) low = middle + 1
      else high = middle
    }
    return places[low] === place
  }

  /* ---- The answer ---- */

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
      .map(({ entry, score }) => ({ entry: ready.entries[entry], score, slots: slots.filter(one => one.hits.has(entry)) }))
  }

  const weightOf = (ready, entry) => ready.kinds[ready.entries[entry].kind]?.weight ?? 1

  /* How much the query and a name of the entry are the same, from 0 to 1. */
  const likeness = (ready, slots, entry, asked) => {
    const weight = Math.min(weightOf(ready, entry), 1.25)
    return Math.max(...ready.names[entry].map((name, number) => {
      let [met, all] = [0, 0]
      const open = new Set(name)
      for (const { alternatives, weight, share } of slots) {
        const found = alternatives.filter(({ phrase }) => standsIn(phrase, name)).sort((one, other) => other.sure - one.sure)[0]
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
      return same * (number ? 0.9 * weight : same > 0.99 ? EXACT : 1)
    }))
  }

  const standsIn = (phrase, name) =>
    name.some((_, start) => phrase.every((term, place) => name[start + place] === term))

  const termWeight = (ready, term) => {
    const count = ready.places.get(term)?.length ?? 0
    const all = ready.entries.length
    return Math.log(1 + (all - Math.min(count, all) + 0.5) / (Math.max(count, all / 200) + 0.5)) * salience(ready, { form: term, term })
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
      ? alternatives.flatMap(({ phrase }) => (phrase.length === 1 ? within(ready.places.get(phrase[0]) ?? [], entry) : []))
      : []

  const within = (places, entry) => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle] < entry * ENTRY) low = middle + 1
      else high = middle
    }
    const found = []
    while (low < places.length && places[low] < (entry + 1) * ENTRY && found.length < 50) found.push(places[low++])
    return found
  }

  return { prepare, search, editsBetween }
})()
