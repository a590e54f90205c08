// Wakes the islands of a page: loads the browser part and hands each island's element to its export.
(() => {
  const { module, wasm } = document.currentScript.dataset;
  import(module)
    .then(async (part) => {
      await part.default({ module_or_path: wasm });
      part.hydrate();
      for (const island of document.querySelectorAll("leptos-island")) part[island.dataset.component]?.(island);
    })
    // Without the browser part the page stays as the server drew it.
    .catch((cause) => console.warn("islands stay asleep:", cause));
})();
