### اللوحة التي ينقل عليها المنظمون الجلسات.

board-title = اللوحة
board-link = افتح اللوحة
board-hint = يسير كل صف بحسب ساعة مكانه. اختر جلسة لنقلها بالأزرار أو بالنموذج.
board-hint-drag = أو اسحبها؛ أو انتقل إليها بمفتاح Tab، وحرّكها بمفاتيح الأسهم، وضعها بمفتاح Enter، وتراجع بمفتاح Escape. على شاشة اللمس، أبقِ إصبعك عليها لحظة أولًا.
board-show = ما تعرضه الصفوف
board-sites = حسب الموقع
board-experts = حسب الخبير
board-zoom = عدد الأيام
board-days = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
board-all-days = كل الأيام
board-which-days = أي الأيام
board-earlier = الأسبق
board-later = الأحدث
board-empty = لا شيء مقرر في هذا اليوم.
board-no-sessions = لا شيء لعرضه بعد. يرجى إضافة جلسة أولًا.
board-online = عبر الإنترنت
board-nobody = لم يُسأل أحد بعد

## ما تقوله الجلسة إلى جانب العنوان والوقت
board-mark-clash = تعارض
board-mark-allowed = تعارض مقبول
board-mark-pinned = مثبّتة
board-mark-new = جديدة، غير منشورة
board-mark-changed = معدّلة، غير منشورة
board-mark-waiting = { $count ->
    [zero] لا ردود منتظرة
    [one] رد واحد منتظر
    [two] ردان منتظران
    [few] { $count } ردود منتظرة
    [many] { $count } ردًا منتظرًا
   *[other] { $count } رد منتظر
}
board-mark-declined = اعتذار
# اللحظة نفسها حيث يوجد الخبير.
board-own-time = عند الخبير: { $time }، { $place }
board-marks = معنى العلامات
board-marks-clash = هناك ما يتعارض معها؛ الأسباب مذكورة في أعلى الصفحة.
board-marks-pinned = تبقى في مكانها إلى أن يُرفع التثبيت.
board-marks-changed = لا يزال الجمهور يرى النسخة الأخيرة.
board-marks-waiting = سُئل خبير أو حُجز وقته ولم يرد بعد.

board-clashes = { $count ->
    [zero] لا تعارضات
    [one] تعارض واحد
    [two] تعارضان
    [few] { $count } تعارضات
    [many] { $count } تعارضًا
   *[other] { $count } تعارض
}

## الجلسة المختارة
board-chosen = الجلسة المختارة
board-close = إغلاق
board-move = نقل
board-move-to = انقلها إلى
board-move-anyway = انقلها رغم ذلك
board-nudge = نقل يسير
board-nudge-day-earlier = قبل يوم
board-nudge-hour-earlier = قبل ساعة
board-nudge-quarter-earlier = قبل 15 دقيقة
board-nudge-quarter-later = بعد 15 دقيقة
board-nudge-hour-later = بعد ساعة
board-nudge-day-later = بعد يوم
board-nudge-next = أقرب وقت متاح في ذلك اليوم
board-pin = تثبيت
board-unpin = رفع التثبيت
board-pinned-hint = هذه الجلسة مثبّتة وتبقى في مكانها. ارفع التثبيت لنقلها هنا.
board-edit = تعديل كل شيء
board-strip = اليوم نفسه لدى الجميع
board-difference = غير منشور بعد

## التراجع والإعادة
board-undo = تراجع
board-redo = إعادة
board-undo-anyway = تراجع رغم ذلك
board-redo-anyway = أعد رغم ذلك
board-done-moved = نُقلت الجلسة.
board-done-pinned = ثُبّتت الجلسة.
board-done-unpinned = رُفع التثبيت.
board-done-undone = تم التراجع.
board-done-redone = تمت الإعادة.

## أثناء السحب
board-landing = { $title }: { $day }، { $time }، { $place }. أفلتها أو اضغط Enter لنقلها إلى هناك؛ وEscape للتراجع.
board-refuses = { $title } مثبّتة. ارفع التثبيت أولًا.
board-stopped = تبقى { $title } في مكانها.

## الساعات
board-hours = أي الساعات
board-hours-work = ساعات العمل
board-hours-day = اليوم كله
board-hours-near = عن قرب
board-open = مفتوح { $hours }
board-closed = مغلق طوال اليوم
board-holiday = مغلق: { $name }
board-free = متاح { $hours }
board-free-never = غير متاح في هذا اليوم
board-free-unsaid = لم يذكر أوقات فراغه
board-hatched-sites = المظلل بخطوط: مغلق
board-hatched-experts = المظلل بخطوط: غير متاح
board-outlined = الإطار المتقطع: مكان الجلسة الآن

## الجداول التي يقترحها Sojourn
board-search = الجداول المقترحة
board-how-long = ابحث لمدة
board-propose = اقترح جدولًا
board-unplaced = { $count ->
    [zero] لا جلسات بلا وقت
    [one] جلسة واحدة بلا وقت بعد
    [two] جلستان بلا وقت بعد
    [few] { $count } جلسات بلا وقت بعد
    [many] { $count } جلسة بلا وقت بعد
   *[other] { $count } جلسة بلا وقت بعد
}
board-look = اعرضه
board-compare = قارن المقترحات جنبًا إلى جنب
board-preview = المقترح { $number } كما سيكون
board-preview-hint = لم يتغير شيء بعد. لا يمكن نقل شيء هنا: خذ المقترح كله أو عُد.
board-preview-back = العودة إلى اللوحة كما هي
board-proposal-taken = أُخذ هذا المقترح.
board-proposed-new = تحصل على وقت
board-proposed-moved = ستُنقل
board-proposed-people = خبير آخر
board-proposed-from = الآن: { $time }
board-proposed-stays = تبقى كما هي.
board-marks-proposed = المقترح الذي تعرضه يغيّرها.
board-step-taken = { $count ->
    [zero] مقترح بلا جلسات
    [one] مقترح، جلسة واحدة
    [two] مقترح، جلستان
    [few] مقترح، { $count } جلسات
    [many] مقترح، { $count } جلسة
   *[other] مقترح، { $count } جلسة
}
board-done-taken = المقترح الآن في نسخة العمل، ويمكن التراجع عنه.
board-done-taken-undone = تم التراجع عن المقترح. ما كان بلا وقت عاد بلا وقت، ورُفع الحجز عن أوقات الخبراء.
board-done-taken-redone = عاد المقترح إلى نسخة العمل، وحُجزت أوقات الخبراء.
