// Makes the drawing of the neighbourhoods a map that moves. Without this file the drawing and the list say the same.
(() => {
  "use strict";
  const box = document.getElementById("map");
  if (!box) return;
  const APART = 54; // pixels within which spots go together

  // --- Nothing is asked for until the map comes into sight. ---
  new IntersectionObserver((seen, watcher) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    watcher.disconnect();
    start().catch(() => {}); // then the drawing stays
  }).observe(box);

  async function start() {
    const [found] = await Promise.all([
      fetch(box.dataset.points).then((answer) => answer.json()),
      load("script", { src: box.dataset.script }),
      load("link", { rel: "stylesheet", href: box.dataset.style }),
      load("link", { rel: "stylesheet", href: box.dataset.look }),
    ]);
    draw(found.features);
  }

  const load = (name, attributes) => new Promise((done, failed) => {
    document.head.append(Object.assign(document.createElement(name), attributes, { onload: done, onerror: failed }));
  });

  function draw(features) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.replaceChildren();
    box.classList.add("live");
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", box.dataset.label);
    const map = L.map(box, { zoomControl: false, zoomSnap: .25, zoomDelta: 1, zoomAnimation: !still, fadeAnimation: !still, scrollWheelZoom: false, attributionControl: !!box.dataset.tiles });
    if (still) map.panBy = (by, how) => L.Map.prototype.panBy.call(map, by, { ...how, animate: false }); // for a popup too
    L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
    if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { attribution: plain(box.dataset.credit), maxZoom: 19 }).addTo(map);
    const outlines = L.geoJSON(features.filter(isOutline), { style: { className: "hood" }, interactive: false }).addTo(map);
    map.fitBounds(outlines.getBounds(), { animate: false, padding: [8, 8] });
    const spots = features.filter((one) => !isOutline(one)), layer = L.layerGroup().addTo(map);
    const show = () => { layer.clearLayers(); groups(map, spots).forEach((group) => layer.addLayer(marker(map, group))); };
    map.on("zoomend", show);
    show();
  }

  const isOutline = (one) => one.geometry.type !== "Point";
  const plain = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const at = (one) => L.latLng(one.geometry.coordinates[1], one.geometry.coordinates[0]);

  // --- Spots that would lie on top of each other go together; closer by they come apart. ---
  function groups(map, spots) {
    const made = [];
    for (const spot of spots) {
      const point = map.latLngToLayerPoint(at(spot));
      const near = made.find((group) => group.point.distanceTo(point) < APART);
      if (near) near.spots.push(spot);
      else made.push({ point, spots: [spot] });
    }
    return made;
  }

  function marker(map, { spots }) {
    const count = spots.reduce((sum, one) => sum + one.properties.count, 0);
    const size = Math.min(28 + 4 * Math.log2(count), 52);
    const { name, more, url } = spots[0].properties;
    const words = `${name}: ${count}`;
    const icon = L.divIcon({ className: "cluster", html: String(count), iconSize: [size, size] });
    const made = L.marker(at(spots[0]), { icon, title: words });
    made.on("add", () => made.getElement().setAttribute("aria-label", words));
    const bounds = L.latLngBounds(spots.map(at));
    if (spots.length > 1 && map.getZoom() < map.getBoundsZoom(bounds)) return made.on("click", () => map.fitBounds(bounds, { padding: [40, 40] }));
    return made.bindPopup(told(spots.length > 1 ? spots : [{ properties: { name, count, more, url } }]));
  }

  function told(spots) {
    const list = document.createElement("div");
    for (const { properties } of spots.slice(0, 5)) {
      const line = document.createElement("p"), link = Object.assign(document.createElement("a"), { href: properties.url });
      link.textContent = `${properties.name}: ${properties.count}`;
      line.append(link, document.createElement("br"), properties.more);
      list.append(line);
    }
    return list;
  }
})();
