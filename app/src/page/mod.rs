//! One module per page, each with its handlers, its view and its `routes()`.

pub mod admin;
pub mod availability;
pub mod calendar;
pub mod demo;
pub mod engagement;
pub mod error;
pub mod feed;
pub mod home;
pub mod link_again;
pub mod me;
pub mod not_found;
pub mod organise;
pub mod programme;
pub mod register;
pub mod registration;
pub mod sign_in;
pub mod zone;
