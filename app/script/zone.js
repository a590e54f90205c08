// Tells the server which zone the browser is in, and offers it where another one is in force.
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone || !/^[\w/+-]+$/.test(zone)) return;
  const secure = location.protocol === "https:" ? ";secure" : "";
  document.cookie = `zone_seen=${zone};path=/;max-age=31536000;samesite=lax${secure}`;
  const hint = document.getElementById("zone-hint");
  if (!hint || hint.dataset.zone === zone) return;
  const address = new URL(location.href);
  address.searchParams.set("zone", zone);
  hint.href = address.pathname + address.search;
  hint.textContent = hint.dataset.text.replace("{zone}", zone.replace(/^[^/]*\//, "").replace(/_/g, " "));
  hint.hidden = false;
})();
