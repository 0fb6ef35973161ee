/* How does Material's search dialog talk to what answers it? Needs nothing, and loads nothing. */
"use strict"

/* Returns what listens to the dialog's messages. `answer` promises what is found for words that ask something. */
const playbookMessages = (answer, post) => {
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
  const nothing = { items: [] }
  let latest = 0

  return async ({ type, data }) => {
    if (type === SETUP) post({ type: READY })
    if (type !== QUERY) return
    const mine = ++latest
    const found = data.trim() ? await answer(data).catch(() => nothing) : nothing
    if (mine === latest) post({ type: RESULT, data: found })
  }
}
