//! Who refers to whom: dependency order and cycles.

/// The nodes in dependency order, and the cycles that stand in the way.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// Every node behind the nodes it refers to, as far as there are no cycles.
    pub(super) order: Vec<usize>,
    /// Each as the nodes from the first back to it.
    pub(super) cycles: Vec<Vec<usize>>,
    /// Whether a node is known to stand in a cycle; of every cycle at least one node is.
    pub(super) in_cycle: Vec<bool>,
}

/// Nodes of all cycles together beyond which cycles are no longer spelled out.
const MOST: usize = 100_000;

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// Walks the graph from its first node to its last. Takes no stack space, however deep it is.
pub(super) fn order(edges: &[Vec<usize>]) -> Order {
    let mut walk = Walk {
        edges,
        states: vec![State::New; edges.len()],
        spent: 0,
        found: Order { in_cycle: vec![false; edges.len()], ..Order::default() },
    };
    for node in 0..edges.len() {
        if walk.states[node] == State::New {
            walk.from(node);
        }
    }
    walk.found
}

struct Walk<'a> {
    edges: &'a [Vec<usize>],
    states: Vec<State>,
    spent: usize,
    found: Order,
}

impl Walk<'_> {
    fn from(&mut self, root: usize) {
        let mut path: Vec<(usize, usize)> = vec![(root, 0)];
        self.states[root] = State::Open;
        while let Some((node, next)) = path.last_mut() {
            let Some(target) = self.edges[*node].get(*next).copied() else {
                self.states[*node] = State::Done;
                self.found.order.push(*node);
                path.pop();
                continue;
            };
            *next += 1;
            match self.states[target] {
                State::New => {
                    self.states[target] = State::Open;
                    path.push((target, 0));
                }
                State::Open => self.close(&path, target),
                State::Done => {}
            }
        }
    }

    /// Notes the cycle that an edge back to an open node closes, unless the node that closes it
    /// stands in a cycle already: their number would grow with the square of the nodes.
    fn close(&mut self, path: &[(usize, usize)], target: usize) {
        let Some((top, _)) = path.last() else { return };
        let in_cycle = &mut self.found.in_cycle;
        if core::mem::replace(&mut in_cycle[*top], true) || self.spent > MOST {
            return;
        }
        let start = path.iter().rposition(|(node, _)| *node == target).unwrap_or(0);
        let cycle: Vec<usize> = path[start..].iter().map(|(node, _)| *node).collect();
        cycle.iter().for_each(|node| in_cycle[*node] = true);
        self.spent += cycle.len();
        self.found.cycles.push(cycle);
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn dependencies_come_first() {
        let found = order(&[vec![2, 1], vec![2], vec![], vec![0]]);
        assert_eq!(found.order, [2, 1, 0, 3]);
        assert!(found.cycles.is_empty());
    }

    #[test]
    fn cycles_are_found_once_each() {
        let found = order(&[vec![1], vec![2], vec![0, 0], vec![3]]);
        assert_eq!(found.cycles, [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn of_every_cycle_a_node_is_known() {
        let back_to_first = |node: usize| if node < 2_000 { vec![0, node + 1] } else { vec![0] };
        let found = order(&(0..=2_000).map(back_to_first).collect::<Vec<_>>());
        assert!(found.in_cycle.iter().all(|in_cycle| *in_cycle));
        assert!(found.cycles.iter().map(Vec::len).sum::<usize>() < 110_000);
    }

    #[test]
    fn deep_chains_take_no_stack() {
        let edges: Vec<Vec<usize>> = (1..=200_000).map(|next| vec![next]).chain([vec![]]).collect();
        assert_eq!(order(&edges).order.len(), 200_001);
    }
}
