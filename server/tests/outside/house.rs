//! Moving house and copies of it, as the README tells people to do them.

mod backup;
mod dump;
mod transfer;
