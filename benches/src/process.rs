//! Whole processes: their time, and the memory they had at most.

use std::io;
use std::mem::MaybeUninit;
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::measure::median;

/// What a process took, those that it waited for included.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    pub wall: f64,
    pub user: f64,
    pub system: f64,
    /// In bytes, of the largest process.
    pub memory: u64,
    pub status: ExitStatus,
}

impl Usage {
    pub fn cpu(&self) -> f64 {
        self.user + self.system
    }
}

/// Runs a command to its end; what it writes is thrown away.
pub fn run(command: &mut Command) -> io::Result<Usage> {
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let (status, usage) = wait(child.id())?;
    Ok(Usage {
        wall: start.elapsed().as_secs_f64(),
        user: seconds(usage.ru_utime),
        system: seconds(usage.ru_stime),
        memory: usage.ru_maxrss as u64 * 1024,
        status,
    })
}

/// Several runs, each after `before`: the medians, and the status of the last.
pub fn runs(
    times: usize,
    mut before: impl FnMut(),
    mut command: impl FnMut() -> Command,
) -> io::Result<Usage> {
    let mut all = Vec::new();
    for _ in 0..times {
        before();
        all.push(run(&mut command())?);
    }
    let middle = |of: fn(&Usage) -> f64| {
        let mut values: Vec<f64> = all.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        median(&values)
    };
    Ok(Usage {
        wall: middle(|usage| usage.wall),
        user: middle(|usage| usage.user),
        system: middle(|usage| usage.system),
        memory: middle(|usage| usage.memory as f64) as u64,
        status: all[all.len() - 1].status,
    })
}

fn wait(id: u32) -> io::Result<(ExitStatus, libc::rusage)> {
    let (mut status, mut usage) = (0, MaybeUninit::zeroed());
    // SAFETY: the pointers are to variables of this function; the child is waited for once, since
    // nobody calls its `wait`.
    let waited = unsafe { libc::wait4(id as i32, &raw mut status, 0, usage.as_mut_ptr()) };
    if waited < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: a rusage is numbers, zero or what the system has written.
    let usage = unsafe { usage.assume_init() };
    Ok((std::os::unix::process::ExitStatusExt::from_raw(status), usage))
}

fn seconds(time: libc::timeval) -> f64 {
    Duration::new(time.tv_sec as u64, time.tv_usec as u32 * 1000).as_secs_f64()
}
