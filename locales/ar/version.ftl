### Versions: what changes, what is public, what was.

version-published = النسخة { $number }، نُشرت في
version-name = النسخة { $number }
version-print = طباعة الجدول الزمني
version-itinerary-of = الجدول الزمني: { $title }
version-printed = كما هو في
version-cancelled = أُلغيت

## What is different
version-added = جديد
version-removed = أُزيل
version-edited = عُدّل
version-sessions = الجلسات
version-facts = عن البرنامج
version-legs = الإقامات
version-description = تغيّر الوصف.
version-notes = تغيّرت الملاحظات للمشاركين.
version-address = تغيّر عنوان الاجتماع عبر الإنترنت.
version-length = المدة
version-minutes = { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
version-place = المكان
version-attendance = لمن
version-experts = الخبراء
# Under a session: who gives it.
version-with = مع { $names }
# "Moved from Tue 2 Mar, 09:00 to 14:00 (Kathmandu, UTC+05:45)"
version-moved = نُقلت من { $from } إلى { $to } ({ $place }، { $offset })
version-clocks = ما زال { $when } ({ $place })؛ تغيّرت قواعد التوقيت هناك: كان { $before } بالتوقيت العالمي، وأصبح { $after }
version-moved-zone = نُقلت من { $from } ({ $old_place }، { $old_offset }) إلى { $to } ({ $place }، { $offset })

## Changes not yet public
version-changes-title = تعديلات لم تُنشر بعد
version-changes-hint = لا يزال الآخرون جميعًا يرون النسخة { $number }.
version-changes-notice = بعض ما ترونه هنا لم يُنشر بعد.
version-changes-link = عرض التعديلات ونشرها
version-changed-meanwhile = عدّل شخص البرنامج منذ أن فتحتم هذه الصفحة. لم يُنشر شيء. يُرجى مراجعة التعديلات من جديد.
version-nothing = لم يتغير شيء
version-nothing-hint = يرى الجميع البرنامج كما ترونه: النسخة { $number }.
version-what-changes = ما الذي يتغيّر
version-mails = من يتلقى رسالة
version-mails-names = أسماؤهم
version-delegates-count = { $count ->
    [0] لا أحد: لم يتغير الجدول الخاص بأي مندوب.
    [one] مندوب واحد يختلف جدوله عما أُخطر به آخر مرة.
    [two] مندوبان يختلف جدولاهما عما أُخطرا به آخر مرة.
    [few] { $count } مندوبين تختلف جداولهم عما أُخطروا به آخر مرة.
   *[other] { $count } مندوبًا تختلف جداولهم عما أُخطروا به آخر مرة.
}
version-experts-count = { $count ->
    [0] لا خبراء: لم يُخطَر أحد منهم بغير هذا.
    [one] خبير واحد أُخطر بوقت أو مكان أو عنوان آخر.
    [two] خبيران أُخطرا بوقت أو مكان أو عنوان آخر.
    [few] { $count } خبراء أُخطروا بوقت أو مكان أو عنوان آخر.
   *[other] { $count } خبيرًا أُخطروا بوقت أو مكان أو عنوان آخر.
}
version-note = ملاحظة
version-note-hint = ترد في الرسائل وفي قائمة النسخ. ويمكن تركها فارغة.
version-publish = نشر النسخة { $number }
version-done = { $count ->
    [0] النسخة الجديدة منشورة. لم تكن هناك حاجة إلى مراسلة أحد.
    [one] النسخة الجديدة منشورة. يتلقى مندوب واحد رسالة.
    [two] النسخة الجديدة منشورة. يتلقى مندوبان رسالتين.
    [few] النسخة الجديدة منشورة. يتلقى { $count } مندوبين رسائل.
   *[other] النسخة الجديدة منشورة. يتلقى { $count } مندوبًا رسائل.
}

## One session called off
version-cancel-session = إلغاء جلسة
version-cancel-session-link = إلغاء الجلسة
version-cancel-session-text = تُزال الجلسة من البرنامج فورًا: تُنشر نسخة جديدة لا تختلف إلا بذلك، ويتلقى كل مندوب كانت الجلسة له رسالة وموعد تقويم جديدًا. أما التعديلات الأخرى التي لم تُنشر بعد فتبقى كذلك.
version-cancel-session-button = إلغاء ونشر فورًا

## History
version-history = النسخ
version-number = النسخة
version-when = نُشرت في
version-who = بواسطة
version-told = الرسائل
version-told-count = { $count ->
    [zero] لم يُراسَل أي مندوب.
    [one] رُوسل مندوب واحد.
    [two] رُوسل مندوبان.
    [few] رُوسل { $count } مندوبين.
    [many] رُوسل { $count } مندوبًا.
   *[other] رُوسل { $count } مندوب.
}
version-none = لم يُنشر شيء بعد.
version-first = هذا ما نُشر أولًا.
version-what-is-new = ما كان جديدًا
