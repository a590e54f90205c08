//! The other commands.

use testbed::server::run;

#[test]
fn check_tells_of_every_part() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(&folder, &["migrate"], &[]).status.success());
    let checked = run(&folder, &["check"], &[]);
    let text = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.success(), "{text}");
    for part in ["configuration:", "key:", "database:", "time zone data:", "mail:"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn check_fails_where_something_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sojourn.key"), "damaged").unwrap();
    let checked = run(&folder, &["check"], &[]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&checked.stdout).contains("key: NOT WELL"));
}

#[test]
fn a_wrong_variable_is_named_and_nothing_starts() {
    let folder = tempfile::tempdir().unwrap();
    for (name, value) in [("SOJOURN_BASE_URL", "sojourn.example.org"), ("SOJOURN_TZDIR", "/nowhere")] {
        let refused = run(&folder, &["serve"], &[(name, value)]);
        assert_eq!(refused.status.code(), Some(1), "{name}");
        assert!(String::from_utf8_lossy(&refused.stderr).contains(name), "{refused:?}");
    }
}

#[test]
fn an_administrator_gets_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let command = ["admin", "create", "--email", "amina@example.org", "--name", "Amina Diallo"];
    let base = [("SOJOURN_BASE_URL", "https://sojourn.example.org")];
    let created = run(&folder, &command, &base);
    let text = String::from_utf8_lossy(&created.stdout).into_owned();
    assert!(created.status.success() && text.contains("https://sojourn.example.org/sign-in/"), "{created:?}");
    let wrong = run(&folder, &["admin", "create", "--email", "nobody", "--name", "N"], &base);
    assert_eq!(wrong.status.code(), Some(1));
}
