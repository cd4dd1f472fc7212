// Tells how long the engines of Node.js take for the questions in a file, and how often they disagree with the answers there.
import { readFileSync } from 'node:fs';
import { createMongoAbility, subject } from '@casl/ability';
import { newEnforcer, newModelFromString } from 'casbin';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';

const { rules, questions } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

function casl() {
  // What is refused or asked about comes last, since the last rule that fits wins.
  const said = rules.flatMap((rule) => rule.alternatives.map((conditions) => ({ action: rule.act, subject: 'Part', inverted: !rule.permits, conditions })));
  const ability = createMongoAbility(said.sort((one, other) => one.inverted - other.inverted));
  for (const question of questions) subject('Part', question.facts);
  return (question) => ability.can(question.act, question.facts);
}

async function casbin() {
  const model = newModelFromString(`
[request_definition]
r = facts, act
[policy_definition]
p = act, rule, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = r.act == p.act && eval(p.rule)`);
  const enforcer = await newEnforcer(model);
  for (const rule of rules) await enforcer.addPolicy(rule.act, rule.casbin, rule.permits ? 'allow' : 'deny');
  return (question) => enforcer.enforceSync(question.facts, question.act);
}

function cedarWasm() {
  const staticPolicies = Object.fromEntries(rules.map((rule) => [
    rule.act + '/' + rule.id,
    `${rule.permits ? 'permit' : 'forbid'}(principal, action == Action::"${rule.act}", resource) when { ${rule.cedar} };`,
  ]));
  const parsed = cedar.preparsePolicySet('part', { staticPolicies });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
  const principal = { type: 'Person', id: 'reader' };
  const resource = { type: 'Record', id: 'record' };
  return (question) => {
    const answer = cedar.statefulIsAuthorized({
      principal, action: { type: 'Action', id: question.act }, resource, context: question.facts, entities: [], preparsedPolicySetId: 'part',
    });
    return answer.type === 'success' && answer.response.decision === 'allow';
  };
}

function least(decide, asked, milliseconds) {
  let best = Infinity;
  const started = performance.now();
  do {
    const pass = performance.now();
    for (const question of asked) decide(question);
    best = Math.min(best, ((performance.now() - pass) * 1e6) / asked.length);
  } while (performance.now() - started < milliseconds);
  return best;
}

const results = [];
for (const [name, decide] of [['CASL', casl()], ['node-casbin', await casbin()], ['cedar-wasm', cedarWasm()]]) {
  const differences = questions.filter((question) => decide(question) !== question.isPermitted).length;
  least(decide, questions, 350);
  least(decide, questions, 350);
  const rounds = Array.from({ length: 7 }, () => least(decide, questions, 150)).sort((one, other) => one - other);
  results.push({ name, nanoseconds: rounds[3], differences });
}
console.log(JSON.stringify(results));
