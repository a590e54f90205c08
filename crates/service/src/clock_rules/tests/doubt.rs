//! Hours that the new clocks skip or show twice.

use domain::{
    Fault,
    clock_move::{Doubt, Moved},
};

use super::{at, planned};
use crate::{
    Error,
    programme::sample::{changed, programme_fields, published, session_fields},
    testbench::benches,
};

/// Summer time from the second Tuesday of March, 09 March 2027, at 02:00 until the next day, 02:00 by summer time.
const SUMMER: (&str, &str) = ("Asia/Shanghai", "CST-8CDT,M3.2.2/2,M3.2.3/2");

#[tokio::test]
async fn gap_and_fold_ask_for_a_decision() {
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        let session = |title: &str, date: &str, time: &str| {
            changed(
                &session_fields(),
                &[("title.en", title), ("date", date), ("time", time), ("minutes", "20")],
            )
        };
        let gap = session("In the gap", "2027-03-09", "02:30");
        let fold = session("In the fold", "2027-03-10", "01:30");
        let gap = bench.service.add_session(&amal, &slug, &gap).await.unwrap();
        let fold = bench.service.add_session(&amal, &slug, &fold).await.unwrap();
        let service = bench.with_rules("2099a", &[SUMMER]);
        // In the gap, in the fold, and the one between them at 09:00.
        assert_eq!(service.take_up_clock_rules().await.unwrap(), 3);
        let list = service.clock_moves(&amal, &slug).await.unwrap();
        let of = |id| list.moves.iter().find(|found| found.what == Moved::Session(id)).unwrap();
        // Later by the length of the gap: the same instant as before, and still to be decided.
        assert_eq!((of(gap).doubt, of(gap).is_at), (Some(Doubt::Gap), at("2027-03-08T18:30:00Z")));
        assert_eq!(of(gap).was_at, of(gap).is_at);
        assert_eq!((of(fold).doubt, of(fold).is_at), (Some(Doubt::Fold), at("2027-03-09T16:30:00Z")));
        assert_eq!(of(fold).was_at, at("2027-03-09T17:30:00Z"));
        assert_eq!(planned(&service, &slug, "In the fold").await.chosen_offset, None);

        // The form asks as it does for any such hour, and what is chosen then is no doubt any more.
        let again = changed(&session("In the fold", "2027-03-10", "01:30"), &[("revision", "1")]);
        let Err(Error::Faults(faults)) = service.edit_session(&amal, &slug, fold, &again).await else {
            unreachable!("which one?")
        };
        let both = Fault::Fold { first_offset: 32_400, second_offset: 28_800 };
        assert_eq!(faults.of("offset"), Some(&both));
        let again = again.with("offset", "28800");
        service.edit_session(&amal, &slug, fold, &again).await.unwrap();
        let next = bench.with_rules("2099b", &[SUMMER]);
        next.take_up_clock_rules().await.unwrap();
        let chosen = planned(&next, &slug, "In the fold").await;
        assert_eq!((chosen.starts_at, chosen.chosen_offset), (at("2027-03-09T17:30:00Z"), Some(28_800)));
    }
}
