//! Our types between nodes of hiroz, in one process and without a network.

use std::time::Duration;

use hiroz::action::server::ExecutingGoal;
use hiroz::context::{ZContext, ZContextBuilder};
use hiroz::{Builder, Result};
use tokio::time::timeout;

use crate::example_interfaces::action::{Fibonacci, fibonacci};
use crate::sensor_msgs::msg::Image;
use crate::target_demo::action::{Reach, reach};
use crate::target_demo::msg::Sample;
use crate::target_demo::srv::{Ask, ask};

const PATIENCE: Duration = Duration::from_secs(20);

fn context() -> Result<ZContext> {
    let nowhere: [&str; 0] = [];
    let builder = ZContextBuilder::default().with_domain_id(0);
    builder.with_listen_endpoints(nowhere).with_connect_endpoints(nowhere).build()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic() -> Result<()> {
    let node = context()?.create_node("talker").build()?;
    let samples = node.create_sub::<Sample>("samples").build()?;
    let images = node.create_sub::<Image>("images").build()?;
    node.create_pub::<Sample>("samples").build()?.publish(&crate::samples::sample())?;
    node.create_pub::<Image>("images").build()?.publish(&crate::samples::image())?;
    assert_eq!(samples.recv_timeout(PATIENCE)?, crate::samples::sample());
    assert_eq!(images.recv_timeout(PATIENCE)?, crate::samples::image());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service() -> Result<()> {
    let node = context()?.create_node("asked").build()?;
    let mut server = node.create_service::<Ask>("ask").build()?;
    let client = node.create_client::<Ask>("ask").build()?;
    let answer = tokio::spawn(async move {
        let asked = server.async_take_request().await?;
        assert_eq!(asked.message().question, "how many?");
        asked.reply(&crate::samples::response()).await
    });
    let request = ask::Request { question: "how many?".into() };
    assert_eq!(client.call_with_timeout(&request, PATIENCE).await?, crate::samples::response());
    answer.await?
}

#[tokio::test(flavor = "multi_thread")]
async fn an_action() -> Result<()> {
    let node = context()?.create_node("counter").build()?;
    let server = node.create_action_server::<Fibonacci>("fibonacci").build()?;
    let _server = server.with_handler(|executing: ExecutingGoal<Fibonacci>| async move {
        let mut sequence = vec![0, 1];
        while sequence.len() <= executing.goal().order as usize {
            sequence.push(sequence[sequence.len() - 1] + sequence[sequence.len() - 2]);
            let feedback = fibonacci::Feedback { sequence: sequence.clone() };
            executing.publish_feedback(feedback).expect("feedback");
        }
        executing.succeed(fibonacci::Result { sequence }).expect("success");
    });
    let client = node.create_action_client::<Fibonacci>("fibonacci").build()?;
    assert!(client.wait_for_server(PATIENCE).await);
    let mut goal = timeout(PATIENCE, client.send_goal(fibonacci::Goal { order: 6 })).await??;
    let mut feedback = goal.feedback().ok_or("no feedback")?;
    let first = timeout(PATIENCE, feedback.recv()).await?.ok_or("no feedback")?;
    assert_eq!(first.sequence, [0, 1, 1]);
    let result = goal.result_with_timeout(PATIENCE).await?;
    assert_eq!(result.sequence, [0, 1, 1, 2, 3, 5, 8]);
    Ok(())
}

/// A goal of another type, whose number stands behind the id, and a bool behind a status.
#[tokio::test(flavor = "multi_thread")]
async fn another_action() -> Result<()> {
    let node = context()?.create_node("reacher").build()?;
    let server = node.create_action_server::<Reach>("reach").build()?;
    let _server = server.with_handler(|executing: ExecutingGoal<Reach>| async move {
        let reached = executing.goal().distance < 1.0;
        executing.succeed(reach::Result { reached }).expect("success");
    });
    let client = node.create_action_client::<Reach>("reach").build()?;
    assert!(client.wait_for_server(PATIENCE).await);
    for (distance, reached) in [(0.5, true), (1.5, false)] {
        let goal = timeout(PATIENCE, client.send_goal(reach::Goal { distance })).await??;
        assert_eq!(goal.result_with_timeout(PATIENCE).await?.reached, reached);
    }
    Ok(())
}
