/// One embedded Fluent file.
pub(crate) struct Source {
    pub language: &'static str,
    pub area: &'static str,
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/sources.rs"));
