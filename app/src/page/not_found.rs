//! Addresses that lead nowhere.

use std::future::{Ready, ready};

use crate::failure::Failure;

pub(crate) fn show() -> Ready<Failure> {
    ready(Failure::NotFound)
}
