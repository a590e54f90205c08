//! The server under measurement.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;

pub fn measure(_binary: &Path, _postgres: Option<&str>, _duration: Duration) -> Result<()> {
    anyhow::bail!("being written")
}
