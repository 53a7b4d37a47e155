'use strict';
const TEXT = 0, DEPTH = 1, EDGES = 2;
const nodes = DATA.nodes;
const byId = id => document.getElementById(id);
const dots = [];
const path = new Map(DATA.path.map(([node, action]) => [node, action]));
let here = 0;

/** What leads into each state, as [from, call] with the numbers of texts. */
const into = nodes.map(() => []);
/** Of each state: [from, call] by which a shortest run reaches it. */
const parents = nodes.map(() => null);
nodes.forEach((node, from) => {
  for (let i = 0; i < node[EDGES].length; i += 3) {
    const target = node[EDGES][i + 2];
    if (target < 0 || target === from) continue;
    into[target].push([from, node[EDGES][i], node[EDGES][i + 1]]);
    if (parents[target] === null && nodes[target][DEPTH] === node[DEPTH] + 1) {
      parents[target] = [from, node[EDGES][i]];
    }
  }
});

function element(name, text, parent) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (parent) parent.append(made);
  return made;
}

function drawHead() {
  const edges = nodes.reduce((sum, node) => sum + node[EDGES].length / 3, 0);
  const deepest = nodes.reduce((most, node) => Math.max(most, node[DEPTH]), 0);
  document.title = 'Scatterproof: ' + DATA.title;
  byId('title').textContent = DATA.title;
  byId('configuration').textContent = DATA.configuration;
  byId('figures').textContent = 'Configuration ' + DATA.number + ': ' + nodes.length
    + (DATA.cut ? ' states shown, ' : ' states, ') + edges + ' transitions, depth ' + deepest;
  if (DATA.cut) {
    byId('cut').hidden = false;
    byId('cut').textContent =
      'Cut: the graph has more states than the ' + nodes.length + ' that are shown here.';
  }
  if (DATA.path.length > 0) {
    const walk = byId('walk');
    const length = DATA.path.length - 1;
    walk.hidden = false;
    byId('ontrace').hidden = false;
    walk.textContent = 'Walk the violating trace (' + length + ' calls)';
    let step = -1;
    walk.addEventListener('click', () => {
      step = step === length ? 0 : step + 1;
      walk.textContent = step === length
        ? 'Violated by call ' + length + '; walk again'
        : 'After ' + step + ' of ' + length + ' calls; next';
      go(DATA.path[step][0]);
    });
  }
}

function drawLevels() {
  const levels = byId('levels');
  let row = null, depth = -1;
  nodes.forEach((node, index) => {
    if (node[DEPTH] !== depth) {
      depth = node[DEPTH];
      const level = element('div', undefined, levels);
      level.className = 'level';
      element('b', depth, level).title = depth + ' calls from the beginning';
      row = element('div', undefined, level);
      row.className = 'dots';
    }
    const dot = element('button', undefined, row);
    dot.type = 'button';
    dot.tabIndex = -1;
    dot.className = path.has(index) ? 'dot path' : 'dot';
    dot.title = 'state ' + index + ': ' + node[TEXT];
    dot.setAttribute('role', 'option');
    dot.setAttribute('aria-label', dot.title);
    dots.push(dot);
  });
  levels.addEventListener('click', event => {
    const index = dots.indexOf(event.target);
    if (index >= 0) go(index);
  });
  levels.addEventListener('keydown', onKey);
}

/** The nearest dot of the next row in a direction, as it is laid out now. */
function nearest(direction) {
  const from = dots[here].getBoundingClientRect();
  let best = here, least = Infinity;
  dots.forEach((dot, index) => {
    const box = dot.getBoundingClientRect();
    const rows = (box.top - from.top) * direction;
    if (rows > 1) {
      const far = rows * 1000 + Math.abs(box.left - from.left);
      if (far < least) [best, least] = [index, far];
    }
  });
  return best;
}

function onKey(event) {
  const last = nodes.length - 1;
  const next = {
    ArrowRight: () => Math.min(last, here + 1), ArrowLeft: () => Math.max(0, here - 1),
    ArrowDown: () => nearest(1), ArrowUp: () => nearest(-1), Home: () => 0, End: () => last
  }[event.key];
  if (next) {
    event.preventDefault();
    go(next(), true);
    dots[here].focus();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    const first = byId('calls').querySelector('button');
    (first || byId('name')).focus();
  }
}

function link(cell, target) {
  if (target < 0) {
    cell.textContent = 'not shown';
    return;
  }
  const button = element('button', target + ': ' + nodes[target][TEXT], cell);
  button.type = 'button';
  button.addEventListener('click', () => {
    go(target);
    byId('name').focus();
  });
}

/** Rows of call, answer and, where there is one, a state to go to. */
function fill(table, headings, rows) {
  table.textContent = '';
  const head = element('tr', undefined, element('thead', undefined, table));
  headings.forEach(text => element('th', text, head).scope = 'col');
  const body = element('tbody', undefined, table);
  rows.forEach(({cells, target, marked}) => {
    const row = element('tr', undefined, body);
    if (marked) row.className = 'path';
    cells.forEach(text => element('td', text, row));
    if (target !== undefined) link(element('td', undefined, row), target);
  });
}

function calls(index) {
  const all = [], edges = nodes[index][EDGES];
  for (let i = 0; i < edges.length; i += 3) {
    all.push({
      cells: [DATA.texts[edges[i]], DATA.texts[edges[i + 1]]],
      target: edges[i + 2],
      marked: path.get(index) === i / 3
    });
  }
  return all;
}

function route(index) {
  const steps = [];
  for (let at = index; parents[at]; at = parents[at][0]) steps.unshift(DATA.texts[parents[at][1]]);
  return steps.length === 0 ? 'A run begins here.' : 'Reached by: ' + steps.join(', ');
}

function draw() {
  const all = calls(here);
  const idle = all.filter(call => call.target === here);
  byId('name').textContent = 'State ' + here;
  byId('text').textContent = nodes[here][TEXT];
  byId('route').textContent = route(here);
  fill(byId('calls'), ['call', 'answer', 'next state'], all.filter(call => call.target !== here));
  byId('idle').querySelector('summary').textContent =
    idle.length + (idle.length === 1 ? ' call changes' : ' calls change') + ' nothing';
  fill(byId('idle').querySelector('table'), ['call', 'answer'],
    idle.map(({cells, marked}) => ({cells, marked})));
  byId('from').querySelector('summary').textContent =
    into[here].length + (into[here].length === 1 ? ' call leads' : ' calls lead') + ' here';
  fill(byId('from').querySelector('table'), ['call', 'answer', 'in state'],
    into[here].map(([from, call, answer]) =>
      ({cells: [DATA.texts[call], DATA.texts[answer]], target: from})));
  const next = new Set(all.map(call => call.target));
  const before = new Set(into[here].map(([from]) => from));
  dots.forEach((dot, index) => {
    dot.classList.toggle('here', index === here);
    dot.classList.toggle('next', index !== here && next.has(index));
    dot.classList.toggle('before', index !== here && before.has(index));
    dot.setAttribute('aria-selected', index === here);
    dot.tabIndex = index === here ? 0 : -1;
  });
}

/** Goes to a state; the browser's own way back leads to the former one. */
function go(index, quietly) {
  if (!(index >= 0 && index < nodes.length)) return;
  here = index;
  draw();
  dots[here].scrollIntoView({block: 'nearest'});
  const hash = '#' + index;
  if (location.hash !== hash) history[quietly ? 'replaceState' : 'pushState'](null, '', hash);
}

function fromHash() {
  const index = Number(location.hash.slice(1));
  go(Number.isInteger(index) ? index : 0, true);
}

function find() {
  const words = byId('words').value.toLowerCase().split(/\s+/).filter(word => word);
  const hits = nodes.map(node => words.every(word => node[TEXT].toLowerCase().includes(word)));
  dots.forEach((dot, index) => dot.classList.toggle('miss', !hits[index]));
  const count = hits.filter(hit => hit).length;
  byId('found').textContent = words.length === 0 ? '' : count + ' of ' + nodes.length;
  return hits.indexOf(true);
}

drawHead();
drawLevels();
fromHash();
addEventListener('popstate', fromHash);
byId('words').addEventListener('input', find);
byId('find').addEventListener('submit', event => {
  event.preventDefault();
  const first = find();
  if (first >= 0) go(first);
});
