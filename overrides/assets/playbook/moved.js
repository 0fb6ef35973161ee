// Somebody follows an old link: go on to where it leads now. Without this, they read where, and follow the link.
(function () {
  "use strict";

  function goOn() {
    var id = location.hash.slice(1);
    var note = id && document.getElementById(id);
    var link = note && note.querySelector(":scope > a[data-pb-now]");
    if (link) location.replace(link.href);
  }

  document.addEventListener("DOMContentLoaded", goOn);
  addEventListener("hashchange", goOn);
})();
