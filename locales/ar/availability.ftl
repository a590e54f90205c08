### /availability: when an expert is free.

availability-title = أوقات تفرغي
availability-unsaid = لم تذكروا بعد متى تكونون متفرغين. ابدؤوا بساعاتكم المعتادة في الأسبوع.
availability-inactive = لستم على قائمة الخبراء في الوقت الحالي: لا يطلب منكم أحد جلسات جديدة. إذا كان ذلك خطأ فيُرجى مراسلة أحد المنظمين.
availability-zone = تُقرأ ساعاتكم بتوقيت { $place }.
availability-profile = تغيير المنطقة الزمنية أو الملف الشخصي
availability-removed = تمت الإزالة.

## Hours of the week
availability-hours = ساعات الأسبوع
availability-hours-hint = متى تكونون متفرغين عادة للجلسات، بتوقيتكم. اتركوا اليوم فارغًا إن لم تكونوا متفرغين.
availability-same = ساعات يوم الاثنين تسري أيضًا من الثلاثاء إلى الجمعة

week-mon = الاثنين
week-tue = الثلاثاء
week-wed = الأربعاء
week-thu = الخميس
week-fri = الجمعة
week-sat = السبت
week-sun = الأحد
# Isolated, so that examples run left to right, as in the fields.
week-hint = من وإلى، مثلًا {"\u2066"}9-12:30, 14-17{"\u2069"}. بعد منتصف الليل: {"\u2066"}22-2{"\u2069"}. اليوم كله: {"\u2066"}0-24{"\u2069"}.
week-whole-day = اليوم كله

## Hours of the week on a grid, where scripts run
week-short-mon = اثنين
week-short-tue = ثلاثاء
week-short-wed = أربعاء
week-short-thu = خميس
week-short-fri = جمعة
week-short-sat = سبت
week-short-sun = أحد
grid-open = رسم الساعات على شبكة
grid-close = إخفاء الشبكة
grid-title = ساعات الأسبوع بتوقيت { $place }
grid-hint = اسحبوا فوق المربعات أو اضغطوا عليها واحدًا واحدًا: المملوء منها وقت تفرغ. وبلوحة المفاتيح: الأسهم ومفتاح المسافة، والأسهم مع Shift للمتابعة. يُكتب كل ذلك في الحقول ويُحفظ عندما تضغطون زر الحفظ.
grid-finger-hint = الإصبع يمرّر الصفحة؛ وللسحب به اختاروا «الرسم بالإصبع» أدناه.
grid-hour = الساعة
# Before a choice of 1 h, 30 min, 15 min.
grid-step = المربع الواحد:
grid-night = ساعات الليل
grid-finger = الرسم بالإصبع
grid-undo = تراجع
grid-undone = تم التراجع.
grid-days = من { $first } إلى { $last }
grid-cell = { $day }، { $time }
grid-part = متفرغ جزئيًا: { $hours }
grid-painted = { $day }، { $time }: متفرغ
grid-erased = { $day }، { $time }: غير متفرغ
grid-unread = ما كُتب ليوم { $day } لا يُقرأ كساعات. يُرجى تصحيح ذلك الحقل أولًا.
grid-full = لا يمكن أن يكون في اليوم الواحد أكثر من { $most } فترات.

## The three lists
availability-list-day = أيام مختلفة
availability-list-absence = فترات الغياب
availability-list-travel = الأسفار
availability-hint-day = في مثل هذا اليوم تُحسب هذه الساعات وحدها لا ساعات الأسبوع.
availability-hint-absence = في هذه الأيام لا تكونون متفرغين إطلاقًا.
availability-hint-travel = في هذه الأيام تُقرأ ساعاتكم بتوقيت المكان الذي تكونون فيه.
availability-new-day = إضافة يوم مختلف
availability-new-absence = إضافة غياب
availability-new-travel = إضافة سفر
availability-field-date = اليوم
availability-field-hours = الساعات
availability-field-hours-hint = من وإلى، مثلًا {"\u2066"}9-12:30, 14-17{"\u2069"}. اتركوها فارغة إن لم تكونوا متفرغين في هذا اليوم.
availability-field-first = أول يوم
availability-field-last = آخر يوم
availability-field-last-mark = إذا كانت أكثر من يوم
availability-field-zone = المنطقة الزمنية هناك
availability-field-note = ملاحظة
availability-field-note-hint = يراها المنظمون.
# A day with its hours, or days with the place of a journey.
availability-entry = { $dates }: { $what }
availability-remove = هل تريدون إزالة هذا البند؟
availability-remove-text = سيُزال: { $name }.

## The next weeks
availability-weeks = الأسابيع الأربعة القادمة
availability-weeks-hint = كما تنتج عن كل ما ذُكر أعلاه. لا تُطرح منها الجلسات المتفق عليها.
availability-with = اعرض أيضًا بتوقيت
availability-day = اليوم
availability-free = متفرغ
availability-today = اليوم
availability-not-free = غير متفرغ
availability-why-absence = غياب
availability-why-day = يختلف عن الأسبوع
availability-why-week = لا ساعات في هذا اليوم من الأسبوع
availability-why-travel = في سفر: { $place }
# Below a drawing of the days; the bars are what is free.
availability-strip = ساعات التفرغ بتوقيت { $place }

## Whether all of it is still right
availability-confirmed = آخر تأكيد: { $day }
availability-confirmed-never = لم يُؤكد بعد
availability-confirm = كل هذا ما زال صحيحًا
availability-confirm-done = شكرًا. يرى المنظمون أن أوقات تفرغكم أُكدت اليوم.
availability-of = أوقات تفرغ { $name }
availability-of-hint = تحدّثونها نيابة عنه عبر رابط أعطاكم إياه. أما الدعوات والملف الشخصي فتبقى له.

## Wishes and limits
limits-title = الرغبات والحدود
limits-hint = يُخبر المنظمون حين لا تلتزم جلسة بها، ويحتاجون إلى سبب ليخططوا لها رغم ذلك.
limits-edit = تغيير الرغبات والحدود
limits-none = لا رغبات ولا حدود
limits-notice = الإشعار المسبق
limits-notice-hint = قبل الجلسة بكم ترغبون في أن تُسألوا. اتركوه فارغًا إن لم يكن مهمًا.
limits-unit = بوحدة
limits-unit-hours = ساعات
limits-unit-days = أيام
limits-before = استراحة قبل الجلسة
limits-after = استراحة بعد الجلسة
limits-minutes-hint = بالدقائق، بينها وبين جلسة أخرى.
limits-most = الجلسات في اليوم الواحد، على الأكثر
limits-preferred = الساعات التي تفضلونها
limits-preferred-hint = مجرد رغبة: تبقى ساعات تفرغكم الأخرى ممكنة.
limits-is-notice = يرغب في أن يُسأل قبل { $length }
limits-is-before = { $length } قبل الجلسة بلا جلسة أخرى
limits-is-after = { $length } بعد الجلسة بلا جلسة أخرى
limits-is-most = { $most ->
    [one] جلسة واحدة في اليوم على الأكثر ({ $most })
   *[other] { $most } من الجلسات في اليوم على الأكثر
}
limits-is-preferred = يفضل: { $hours }
limits-days = { $days ->
    [one] يوم واحد ({ $days })
    [two] يومان ({ $days })
    [few] { $days } أيام
   *[other] { $days } يومًا
}

## Calendars of busy times
busy-title = تقاويم الأوقات المشغولة
busy-hint = ما تحويه تقاويمكم يُطرح من ساعات تفرغكم. تُحفظ الأوقات وحدها، ولا يُحفظ موضوعها أبدًا.
busy-new-file = إضافة ملف تقويم
busy-new-feed = إضافة عنوان تقويم
busy-file-hint = صدّروا تقويمكم بصيغة iCalendar ‏(‎.ics) واختاروا الملف هنا. يُقرأ مرة واحدة؛ أرسلوا ملفًا أحدث حين تتغير الأمور.
busy-feed-hint = ألصقوا العنوان السري بصيغة iCal الذي يقدمه تقويمكم. يُقرأ كل ساعة ولا يُعرض على أحد.
busy-name = الاسم
busy-name-hint = كي تميزوه عن غيره، مثلًا: العمل.
busy-file = ملف التقويم
busy-file-kind = حتى 2 ميغابايت، ‎.ics
busy-address = العنوان
busy-kind-file = ملف
busy-kind-feed = عنوان لدى { $host }
busy-times = { $count ->
    [one] وقت مشغول واحد ({ $count })
    [two] وقتان مشغولان ({ $count })
    [few] { $count } أوقات مشغولة
   *[other] { $count } وقتًا مشغولًا
}
busy-read = قُرئ { $time }
busy-tried = جُرّب { $time }
busy-never = لم يُقرأ بعد
busy-unknown-zone = { $count ->
    [one] المنطقة الزمنية غير معروفة لبند واحد ({ $count }): تُعدّون مشغولين طوال المدة المحتملة.
   *[other] المنطقة الزمنية غير معروفة لعدد { $count } من البنود: تُعدّون مشغولين طوال المدة المحتملة لكل منها.
}
busy-unread = { $count ->
    [one] بند واحد ({ $count }) يتكرر بطريقة غير مفهومة؛ يُحسب موعده الأول وحده.
   *[other] { $count } من البنود تتكرر بطريقة غير مفهومة؛ يُحسب الموعد الأول من كل منها وحده.
}
busy-error-not-https = يؤدي إلى عنوان غير آمن (بلا https).
busy-error-closed = المضيف ليس على الإنترنت العام، ولذلك لا يُسأل.
busy-error-unreachable = المضيف لا يجيب.
busy-error-too-slow = استغرق الرد أكثر من 5 ثوانٍ.
busy-error-answer = لا تقويم في هذا العنوان.
busy-error-redirects = يحيل إلى غيره بلا نهاية.
busy-error-too-large = حجمه أكبر من 2 ميغابايت.
busy-error-not-a-calendar = ما يوجد هناك ليس تقويمًا.
busy-error-too-many = فيه أكثر من 5000 وقت مشغول.
busy-error-key = لم تعد قراءة العنوان ممكنة. يُرجى إزالته وإضافته من جديد.
busy-still = ما قُرئ من قبل ما زال محسوبًا.
busy-refresh = قراءته الآن
busy-remove = هل تريدون إزالة هذا التقويم؟
busy-remove-text = سيُزال «{ $name }» مع أوقاته المشغولة.
busy-why = مشغول بحسب تقويمه: { $hours }
busy-key = بخط متقطع: مشغول بحسب تقويمه.

## A link for an assistant
assistant-title = رابط للمساعد
assistant-text = كل من لديه الرابط يستطيع تغيير ساعاتكم وغيابكم وأسفاركم وحدودكم وتقاويمكم. ولا يستطيع الرد على الدعوات ولا يرى ملفكم الشخصي.
assistant-none = لا رابط في الوقت الحالي.
assistant-since = يوجد رابط منذ { $day }.
assistant-name = اسم المساعد
assistant-email = بريد المساعد
assistant-email-hint = يُرسل الرابط إليه. اتركوه فارغًا لتوصلوه بأنفسكم.
assistant-make = إنشاء رابط
assistant-make-new = إنشاء رابط جديد
assistant-make-hint = الرابط الجديد ينهي السابق.
assistant-made = هذا هو الرابط. يُعرض هذه المرة فقط.
assistant-mailed = وأُرسل أيضًا إلى { $email }.
assistant-end = إنهاء الرابط
assistant-ended = انتهى الرابط. لا يستطيع أحد استخدامه بعد الآن.
