use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use rosidlc_runtime::{Interface, cdr};

use crate::Result;
use crate::action_msgs::msg::{GoalInfo, GoalStatus};
use crate::action_msgs::srv::{CancelGoal, cancel_goal};
use crate::link::{Call, Server};
use crate::sequence_interfaces::action::fibonacci::{
    self, Feedback, FeedbackMessage, GetResult, SendGoal, get_result, send_goal,
};
use crate::unique_identifier_msgs::msg::UUID;

/// How long it takes to find a number.
const PERIOD: Duration = Duration::from_millis(100);

/// A goal that was accepted, and how far it has come.
struct Work {
    goal_id: UUID,
    /// How many numbers are wanted.
    wanted: usize,
    sequence: Vec<i32>,
    status: i8,
    /// Who waits for the result.
    waiting: Option<Call>,
}

/// Works on one goal at a time, until the client is gone.
pub fn serve(client: &Server) -> Result<()> {
    let mut work: Option<Work> = None;
    loop {
        match (client.calls.recv_timeout(PERIOD), &mut work) {
            (Ok(call), work) => answer(work, call)?,
            (Err(RecvTimeoutError::Disconnected), _) => return Ok(()),
            (Err(RecvTimeoutError::Timeout), Some(work)) if work.is_running() => {
                let feedback = work.find_next();
                client.feedback.send(cdr::to_vec(&feedback))?;
                work.send_result()?;
            }
            (Err(RecvTimeoutError::Timeout), _) => {}
        }
    }
}

fn answer(work: &mut Option<Work>, call: Call) -> Result<()> {
    match (call.service, work) {
        (SendGoal::TYPE_NAME, work) => {
            let new = Work::accept(&call.request::<SendGoal>()?);
            let accepted = new.is_some() && !work.as_ref().is_some_and(Work::is_running);
            if accepted {
                *work = new;
            }
            let response = send_goal::Response { accepted, ..send_goal::Response::default() };
            call.answer::<SendGoal>(&response)
        }
        (CancelGoal::TYPE_NAME, Some(work)) => {
            let wanted = call.request::<CancelGoal>()?.goal_info.goal_id;
            call.answer::<CancelGoal>(&work.cancel(wanted))?;
            work.send_result()
        }
        (GetResult::TYPE_NAME, Some(work)) => {
            work.waiting = Some(call);
            work.send_result()
        }
        (service, _) => Err(format!("no goal to call {service} for").into()),
    }
}

impl Work {
    fn accept(request: &send_goal::Request) -> Option<Self> {
        Some(Self {
            goal_id: request.goal_id,
            wanted: usize::try_from(request.goal.order).ok()? + 1,
            sequence: Vec::new(),
            status: GoalStatus::STATUS_EXECUTING,
            waiting: None,
        })
    }

    fn is_running(&self) -> bool {
        self.status == GoalStatus::STATUS_EXECUTING
    }

    fn find_next(&mut self) -> FeedbackMessage {
        self.sequence.push(match *self.sequence.as_slice() {
            [] => 0,
            [_] => 1,
            [.., a, b] => a.wrapping_add(b),
        });
        if self.sequence.len() == self.wanted {
            self.status = GoalStatus::STATUS_SUCCEEDED;
        }
        let feedback = Feedback { partial_sequence: self.sequence.clone() };
        FeedbackMessage { goal_id: self.goal_id, feedback }
    }

    fn cancel(&mut self, goal_id: UUID) -> cancel_goal::Response {
        let mut response = cancel_goal::Response::default();
        if goal_id != self.goal_id {
            response.return_code = cancel_goal::Response::ERROR_UNKNOWN_GOAL_ID;
        } else if self.is_running() {
            self.status = GoalStatus::STATUS_CANCELED;
            response.goals_canceling = vec![GoalInfo { goal_id, ..GoalInfo::default() }];
        } else {
            response.return_code = cancel_goal::Response::ERROR_GOAL_TERMINATED;
        }
        response
    }

    /// Answers who waits for the result, as soon as there is one.
    fn send_result(&mut self) -> Result<()> {
        let is_running = self.is_running();
        let Some(call) = self.waiting.take_if(|_| !is_running) else {
            return Ok(());
        };
        let result = fibonacci::Result { sequence: self.sequence.clone() };
        call.answer::<GetResult>(&get_result::Response { status: self.status, result })
    }
}
