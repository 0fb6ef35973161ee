/* Only in the offline edition, whose pages are opened as files: a search that needs no worker, links that lead to files,
   and addresses that others can open. */
"use strict"

{
  const here = document.currentScript
  const root = window.__md_scope.href
  const published = here.dataset.pbSite

  /* Where others find what is here: on the site; where nobody knows its address, in this folder. */
  window.__pb_published = address =>
    published && address.startsWith(root)
      ? published + address.slice(root.length).replace(/index\.html(?=[?#]|$)/, "")
      : address.replace(/\/(?=[?#]|$)/, "/index.html")

  /* What scripts link to is a page's folder, and a browser would list the files in it. */
  const leadToFile = link => {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html"
  }
  const watcher = new MutationObserver(changes => {
    for (const { target, addedNodes } of changes) {
      if (target.matches("a[href]")) leadToFile(target)
      for (const node of addedNodes) {
        if (node.matches?.("a[href]")) leadToFile(node)
        node.querySelectorAll?.("a[href]").forEach(leadToFile)
      }
    }
  })
  const watch = () => watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ["href"] })
  document.addEventListener("readystatechange", watch, { once: true }) // once all is read, and before scripts that wait

  const loaded = name =>
    new Promise((then, otherwise) => {
      const script = document.createElement("script")
      script.src = root + name
      script.async = false // one after another, as they need each other
      script.addEventListener("load", then)
      script.addEventListener("error", otherwise)
      document.head.append(script)
    })

  /* The engine, and the index as a script: no file may be fetched. */
  const PARTS = ["words", "index", "meaning", "engine", "answer"].map(part => `assets/playbook/search-${part}.js`)
  let index

  const ready = () => {
    index ??= Promise.all([...PARTS, "search/playbook.js"].map(loaded)).then(() =>
      playbookSearch.prepare(window.__pb_index),
    )
    return index
  }

  // Chromium starts no worker from a file
  window.Worker = class extends EventTarget {
    postMessage = playbookMessages(
      query => ready().then(index => playbookAnswer(index, query)),
      data => queueMicrotask(() => this.dispatchEvent(new MessageEvent("message", { data }))),
    )
  }
}
