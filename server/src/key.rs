//! The file with the master key: read, or made at the first start.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::Path,
};

use rand::RngCore;
use service::MasterKey;

#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error(
        "the key file {path} does not hold 64 hexadecimal digits; restore it, since links and encrypted fields depend on it"
    )]
    Damaged { path: String },
    #[error("the key file {path}: {cause}")]
    Io { path: String, cause: io::Error },
}

/// Reads the key, or makes one that only the owner of the process can read.
///
/// # Errors
/// When the file cannot be read or made, or holds no key.
pub fn load(path: &Path) -> Result<MasterKey, KeyError> {
    let wrong = |cause| KeyError::Io { path: path.display().to_string(), cause };
    match fs::read_to_string(path) {
        Ok(text) => decode(text.trim())
            .map(MasterKey::new)
            .ok_or_else(|| KeyError::Damaged { path: path.display().to_string() }),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => make(path).map_err(wrong),
        Err(cause) => Err(wrong(cause)),
    }
}

fn make(path: &Path) -> io::Result<MasterKey> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut bytes = [0; 32];
    rand::rng().fill_bytes(&mut bytes);
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{text}")?;
    file.sync_all()?;
    Ok(MasterKey::new(bytes))
}

fn decode(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_once_and_then_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys/sojourn.key");
        load(&path).unwrap();
        let first = fs::read_to_string(&path).unwrap();
        load(&path).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), first);
        #[cfg(unix)]
        assert_eq!(
            std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions()) & 0o777,
            0o600
        );
    }

    #[test]
    fn a_damaged_key_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sojourn.key");
        fs::write(&path, "short").unwrap();
        assert!(matches!(load(&path), Err(KeyError::Damaged { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "short");
    }
}
