//! Experts' parts in sessions: asked for by organisers, answered by the experts.

mod link;
mod tell;
