/* Answers Material's search dialog from a worker: fetches the playbook's index at the first query. */
"use strict"

importScripts(
  ...["words", "index", "meaning", "engine", "answer", "messages"].map(part => `search-${part}.js`),
)

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
