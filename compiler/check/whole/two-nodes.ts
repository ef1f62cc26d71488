import type { WholeModel } from '../whole-model.js';

/** What decides the case of two nodes, so that a number of votes beside it is deliberate (votequorum(5)). */
const DECIDES = ['two_node', 'auto_tie_breaker', 'last_man_standing'];

/** `expected_votes = 2` alone: of two nodes, the one that is left has no quorum and stops everything. */
export function checkTwoNodes({ model, report }: WholeModel): void {
  const quorum = model.setup?.quorum;
  if (!quorum || quorum.device) return;
  if (model.nodes.filter(({ type }) => type === 'member').length !== 2) return;
  const votes = quorum.options.find(({ name }) => name === 'expected_votes');
  if (votes?.value !== '2' || !votes.origin) return;
  if (quorum.options.some(({ name }) => DECIDES.includes(name))) return;
  report('bare-expected-votes', votes.origin, {});
}
