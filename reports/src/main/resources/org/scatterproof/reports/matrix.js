'use strict';
const find = (id) => document.getElementById(id);
const data = JSON.parse(find('data').textContent);
const rows = [...document.querySelectorAll('#matrix tbody tr')];

// Text is compared in lower case; it is taken from the page once.
const texts = rows.map((row) => row.cells[0].textContent.toLowerCase());

function filter() {
  const text = find('text').value.trim().toLowerCase();
  const area = find('area').value;
  const level = find('level').value;
  const outcome = find('outcome').value;
  const differing = find('differing').checked;
  let shown = 0;
  rows.forEach((row, i) => {
    const outcomes = row.dataset.outcomes.split('|');
    row.hidden = !(texts[i].includes(text)
        && (area === '' || row.dataset.area === area)
        && (level === '' || row.dataset.level === level)
        && (outcome === '' || outcomes.includes(outcome))
        && (!differing || outcomes.length > 1));
    shown += row.hidden ? 0 : 1;
  });
  find('shown').textContent = shown + ' of ' + rows.length;
}

// As Comparison.java does it: what only one run was asked is no difference.
function differences(first, second) {
  const found = [];
  const evidence = [];
  data.keys.forEach((key, i) => {
    const letters = [data.outcomes[first][i], data.outcomes[second][i]];
    if (letters[0] !== letters[1] && !letters.includes('.')) {
      const space = key.indexOf(' ');
      const kind = key.slice(0, space);
      const difference = [kind, key.slice(space + 1), ...letters.map((each) => data.words[each])];
      (kind === 'requirement' ? found : evidence).push(difference);
    }
  });
  for (const [question, taken] of Object.entries(data.readings)) {
    const pair = [taken[first], taken[second]];
    if (pair[0] !== pair[1] && !pair.includes(null)) found.push(['reading', question, ...pair]);
  }
  return found.concat(evidence);
}

function compare() {
  const body = find('differences').tBodies[0];
  body.replaceChildren();
  const first = find('first').value;
  const second = find('second').value;
  if (first === '' || second === '') {
    find('summary').textContent = 'Choose two runs.';
    return;
  }
  const found = differences(Number(first), Number(second));
  for (const difference of found) {
    const row = body.insertRow();
    for (const text of difference) row.insertCell().textContent = text;
  }
  find('summary').textContent = found.length === 0
      ? 'They behave alike.' : 'They differ in ' + found.length + '.';
}

find('filters').addEventListener('input', filter);
find('filters').addEventListener('submit', (event) => event.preventDefault());
find('pair').addEventListener('input', compare);
filter();
compare();
