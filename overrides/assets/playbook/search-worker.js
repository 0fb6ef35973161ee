/* Answers Material's search dialog from a worker: fetches the playbook's index at the first query. */
"use strict"

importScripts("search-words.js", "search-index.js", "search-meaning.js", "search-engine.js", "search-answer.js")
importScripts("search-messages.js")

let index

const fetched = () => {
  index ??= fetch(new URL("../../search/playbook.json", self.location))
    .then(response => (response.ok ? response.json() : Promise.reject(response.status)))
    .then(playbookSearch.prepare)
    .catch(reason => {
      index = undefined // the next query tries again
      throw reason
    })
  return index
}

const listen = playbookMessages(
  query => fetched().then(index => playbookAnswer(index, query)),
  message => self.postMessage(message),
)
self.addEventListener("message", ({ data }) => listen(data))
