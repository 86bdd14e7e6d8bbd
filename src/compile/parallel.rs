//! The same work on many things, on all cores, with the results in order.

use std::num::NonZero;
use std::thread;

/// Things below which threads cost more than they save.
const FEW: usize = 64;

/// Applies `work` to each item; the order of the results is that of the items.
pub(super) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(8);
    if items.len() < FEW || cores == 1 {
        return items.iter().map(work).collect();
    }
    let share = items.len().div_ceil(cores);
    let work = &work;
    thread::scope(|scope| {
        let shares = items.chunks(share);
        let threads: Vec<_> = shares
            .map(|chunk| (chunk, scope.spawn(move || chunk.iter().map(work).collect::<Vec<R>>())))
            .collect();
        threads
            .into_iter()
            .flat_map(|(chunk, thread)| {
                thread.join().unwrap_or_else(|_| chunk.iter().map(work).collect())
            })
            .collect()
    })
}
