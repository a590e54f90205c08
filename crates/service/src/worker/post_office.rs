//! Sends what lies in the outbox: leased, a few at once, again later if it must be.

use std::{collections::VecDeque, time::Duration};

use chrono::TimeDelta;
use domain::message::Message;
use mail::{Label, SendError, Transport};
use storage::outbox::Lease;
use tokio::{task::JoinSet, time};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::backoff;
use crate::{Result, Service, failpoint};

const BATCH: i64 = 8;
/// How many are on the way at once.
const AT_ONCE: usize = 4;
/// Longer than a batch can take: two turns of 20 s and the marking.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// The marks of mails sent at once share a commit.
const MARKS: Uuid = Uuid::nil();
/// Without the bell: for other processes' mail, and for what has become due again.
const PAUSE: Duration = Duration::from_secs(3);

pub(super) async fn run(service: &Service, transport: &Transport, stop: &CancellationToken) {
    let owner = Uuid::new_v4();
    while !stop.is_cancelled() {
        match round(service, transport, owner, stop).await {
            Ok(0) => {}
            Ok(_) => continue,
            Err(error) => tracing::warn!(%error, "outbox cannot be read"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = service.mail_bell() => {}
            () = time::sleep(PAUSE) => {}
        }
    }
}

/// Sends one batch; says how many it took.
///
/// # Errors
/// Those of taking the batch.
pub(super) async fn round(
    service: &Service,
    transport: &Transport,
    owner: Uuid,
    stop: &CancellationToken,
) -> Result<usize> {
    let now = service.now();
    let mut tx = service.db().write().await?;
    let batch = storage::outbox::claim(&mut tx, now, BATCH, Lease { owner, until: now + LEASE }).await?;
    tx.commit().await?;
    let taken = batch.len();
    if taken > 0 {
        failpoint::reach("mail.after-claim");
    }
    let mut waiting = VecDeque::from(batch);
    let mut sending = JoinSet::new();
    loop {
        while sending.len() < AT_ONCE
            && !stop.is_cancelled()
            && let Some(message) = waiting.pop_front()
        {
            sending.spawn(deliver(service.clone(), transport.clone(), owner, message));
        }
        match sending.join_next().await {
            None => break,
            Some(Ok(())) => {}
            // Its lease runs out, and it is tried again.
            Some(Err(error)) => tracing::error!(%error, "sending a mail broke off"),
        }
    }
    for message in waiting {
        mark(service, Mark::Release, owner, &message).await;
    }
    Ok(taken)
}

async fn deliver(service: Service, transport: Transport, owner: Uuid, message: Message) {
    let mark_as = if message.attempts > backoff::ATTEMPTS {
        // Only a worker that died again and again gets here.
        Mark::Dead("no attempt came to its end".to_owned())
    } else {
        match send(&service, &transport, &message).await {
            Ok(()) => {
                failpoint::reach("mail.after-send");
                Mark::Sent
            }
            Err(SendError::Permanent(why)) => Mark::Dead(why),
            Err(SendError::Passing(why)) if message.attempts >= backoff::ATTEMPTS => Mark::Dead(why),
            Err(SendError::Passing(why)) => Mark::Again(why),
        }
    };
    mark(&service, mark_as, owner, &message).await;
}

pub(super) async fn send(
    service: &Service,
    transport: &Transport,
    message: &Message,
) -> std::result::Result<(), SendError> {
    let mail = service.prepare(message).await?;
    let label = Label { kind: message.kind, id: message.id.uuid(), created_at: message.created_at };
    transport.send(&mail, label).await
}

#[derive(Debug)]
enum Mark {
    Sent,
    Again(String),
    Dead(String),
    Release,
}

/// Writes down what became of it, trying for a while: an unmarked mail would go out twice.
async fn mark(service: &Service, mark: Mark, owner: Uuid, message: &Message) {
    let id = message.id;
    for wait in [1, 2, 4, 8, 0] {
        match try_mark(service, &mark, owner, message).await {
            Ok(ours) => {
                // The servers' words may hold an address: they are kept in the row, not in the log.
                let (kind, attempts) = (domain::Code::code(message.kind), message.attempts);
                match &mark {
                    _ if !ours => {
                        tracing::warn!(message = %id, kind, "mail went to another worker meanwhile");
                    }
                    Mark::Sent => tracing::info!(message = %id, kind, attempts, "mail sent"),
                    Mark::Again(_) => {
                        tracing::warn!(message = %id, kind, attempts, "mail will be tried again");
                    }
                    Mark::Dead(_) => tracing::error!(message = %id, kind, attempts, "mail given up"),
                    Mark::Release => tracing::debug!(message = %id, kind, "mail given back"),
                }
                return;
            }
            Err(error) => {
                tracing::warn!(message = %id, %error, "state of a mail cannot be written");
                time::sleep(Duration::from_secs(wait)).await;
            }
        }
    }
}

async fn try_mark(service: &Service, mark: &Mark, owner: Uuid, message: &Message) -> Result<bool> {
    let now = service.now();
    let mut tx = service.db().write_in(MARKS).await?;
    let ours = match mark {
        Mark::Sent => storage::outbox::sent(&mut tx, message.id, owner, now).await?,
        Mark::Again(why) => {
            let again = now + backoff::pause(message.attempts, rand::random());
            storage::outbox::fail(&mut tx, message.id, owner, &shortened(why), Some(again)).await?
        }
        Mark::Dead(why) => storage::outbox::fail(&mut tx, message.id, owner, &shortened(why), None).await?,
        Mark::Release => storage::outbox::release(&mut tx, message.id, owner).await?,
    };
    tx.commit().await?;
    Ok(ours)
}

/// A server may say much, and what no column can hold.
fn shortened(why: &str) -> String {
    why.chars().take(500).map(|c| if c.is_control() { ' ' } else { c }).collect()
}
