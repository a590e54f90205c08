//! Experts asked and answering, on both databases.
