//! The real binary from the outside.

#[cfg(test)]
mod command;
#[cfg(test)]
mod fault;
#[cfg(test)]
mod house;
#[cfg(test)]
mod limit;
mod origin;
#[cfg(test)]
mod serve;
