/* What does the index hold, term by term? Made ready once; needs search-words.js. */
"use strict"

const playbookIndex = (() => {
  /* A place in the index is one number: entry, field (title, words, text, around) and position. */
  const FIELDS = 4
  const POSITIONS = 2 ** 20
  const GAP = 8

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
      lengths: Array.from({ length: FIELDS }, () => new Float32Array(entries.length)),
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
          places.push((number * FIELDS + field) * POSITIONS + position++)
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
      const phrase = phrases[number]
      const others = phrases.filter(other => other.join(" ") !== phrase.join(" "))
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

  /* The synonyms that begin a list of terms. */
  const groupsAt = (ready, terms) =>
    (ready.groups.get(terms[0]) ?? []).filter(({ phrase }) => phrase.every((term, place) => terms[place] === term))

  const isKnown = (ready, term) => ready.places.has(term) || ready.groups.has(term)

  /* Where `value` stands in an ascending list, or would. */
  const whereIn = (list, value) => {
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle] < value) low = middle + 1
      else high = middle
    }
    return low
  }

  /* Where the terms of a phrase stand one after another. */
  const placesOf = (ready, phrase) => {
    const all = phrase.map(term => ready.places.get(term) ?? [])
    if (all.length === 1) return all[0]
    const rarest = all.reduce((best, places, number) => (places.length < all[best].length ? number : best), 0)
    const holds = (places, place) => places[whereIn(places, place)] === place
    return all[rarest].filter(place => all.every((places, number) => holds(places, place + number - rarest)))
  }


  const entryOf = place => Math.floor(place / POSITIONS / FIELDS)
  const fieldOf = place => Math.floor(place / POSITIONS) % FIELDS

  /* Where a term stands within one entry. */
  const placesWithin = (ready, term, entry) => {
    const places = ready.places.get(term) ?? []
    const first = whereIn(places, entry * FIELDS * POSITIONS)
    return places.slice(first, whereIn(places, (entry + 1) * FIELDS * POSITIONS))
  }

  return { prepare, placesOf, placesWithin, entryOf, fieldOf, groupsAt, isKnown, whereIn }
})()
