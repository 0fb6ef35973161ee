/* What may a word of a query mean? Its synonyms, what it begins, what it was mistyped for. Needs search-index.js. */
"use strict"

const playbookMeaning = (() => {
  const { groupsAt, isKnown, placesOf, whereIn } = playbookIndex

  /* How sure it is that this was meant, beside the word itself. */
  const SYNONYM = 0.72
  const TYPO = [1, 0.72, 0.5]
  const PREFIX = 0.8
  const KNOWN = 0.6 // for what begins with a word that is one already
  const WITHIN = 0.5
  const JOINED = 0.9

  /* A word by itself: phrases of terms, each with how sure it is. */
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
    if (typing)
      for (const [near, share] of beginning(ready, form)) withSynonyms(near, PREFIX * share * (known ? KNOWN : 1))
    if (!ready.english) for (const near of kin(ready, form)) add([near], WITHIN)
    if (!known) for (const pair of halves(ready, form)) add(pair, JOINED)
    if (!found.size || (!known && !typing))
      for (const [near, sure] of mistyped(ready, { form, term })) withSynonyms(near, sure)
    return [...found.values()]
  }

  const begun = (ready, form) => {
    const found = []
    for (let at = whereIn(ready.sorted, form); ready.sorted[at]?.startsWith(form); at++) found.push(ready.sorted[at])
    return found.sort((one, other) => ready.forms.get(other).count - ready.forms.get(one).count)
  }

  /* The most frequent word that begins with the last of a query; nothing where it is one already. */
  const completion = (ready, query) => {
    const typed = /[\p{L}\p{N}\p{M}]*$/u.exec(query.toLowerCase())[0]
    const [word] = ready.read(typed)
    if (!word || word.form.length < 2 || ready.forms.get(word.form)?.count) return ""
    const shown = begun(ready, word.form).map(form => ready.forms.get(form).shown)
    return shown.find(one => one.startsWith(typed)) ?? ""
  }

  /* What a person may be about to type. */
  const beginning = (ready, form) => {
    if (form.length < 2 && !playbookWords.withoutSpaces(form)) return []
    return begun(ready, form)
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
      const pair = [left?.term, right?.term]
      if (left && right && placesOf(ready, pair).length) found.push(pair)
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

  /* Damerau and Levenshtein's distance, up to `most`: letters more, less, other, or two swapped; s and z are one. */
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
  /* The term of a word, put right where it is surely mistyped. */
  const meant = (ready, word) =>
    isKnown(ready, word.term) ? word.term : (mistyped(ready, word)[0]?.[0] ?? word.term)

  return { alone, meant, completion, SYNONYM }
})()
