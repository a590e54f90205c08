### Mails, and the administrator's page about them.

## Every mail
mail-greeting = إلى { $name }، تحية طيبة وبعد،
mail-footer = أُرسلت هذه الرسالة آليًا من { $house }. ولا تُقرأ الردود عليها.
mail-footer-link = يفتح الرابط الوارد فيها تسجيلكم دون كلمة سر. يُرجى عدم إطلاع أحد عليه.

## Facts; each label ends with its colon.
mail-fact-programme = البرنامج:
mail-fact-kind = النوع:
mail-fact-host = المؤسسة المضيفة:
mail-fact-dates = التواريخ:
mail-fact-begins = البداية:
mail-fact-own-time = بتوقيتكم:
mail-timetable = الجدول الزمني
mail-timetable-hint = يُذكر كل وقت بتوقيت مكان الجلسة أولًا.

## Times
mail-moment = { $date }، { $time } ({ $place }، { $offset })
mail-moment-shifted = { $moment }، { $shift }
# The second part is the same moment in universal time.
mail-moment-and-utc = { $moment }، أي { $utc } بالتوقيت العالمي
mail-moment-and-there = { $moment }، أي { $there }
# The end falls on another day than the start.
mail-times-over-midnight = من { $start } إلى { $day }، { $end }
mail-session-when = { $times } ({ $place }، { $offset })
mail-session-own = بتوقيتكم: { $day }، { $times } ({ $place }، { $offset })
mail-session-own-shifted = بتوقيتكم: { $day }، { $times } ({ $place }، { $offset })، { $shift }

## Confirm your address
mail-confirm-subject = يُرجى تأكيد تسجيلكم: { $title }
mail-confirm-text = طلبتم التسجيل في «{ $title }». يُرجى فتح الرابط أدناه والتأكيد بواسطة الزر الوارد في تلك الصفحة.
mail-confirm-seat = حُجز لكم مقعد حتى { $until }. وإذا لم تؤكدوا التسجيل قبل ذلك، خُصّص المقعد لشخص آخر.
mail-confirm-no-seat = جميع المقاعد مشغولة حاليًا. وبمجرد التأكيد يُحفظ ترتيبكم في قائمة الانتظار. يعمل الرابط حتى { $until }.
mail-confirm-button = تأكيد تسجيلي
mail-confirm-ignore = إذا لم تطلبوا ذلك، فيُرجى تجاهل هذه الرسالة. ولن يحدث شيء دون تأكيد منكم.

## Registration received
mail-received-subject = تم استلام التسجيل: { $title }
mail-received-text = شكرًا لكم. تم تأكيد تسجيلكم في «{ $title }» وأُحيل إلى المنظّم للبت فيه. وسنبلغكم بالقرار بالبريد الإلكتروني.
mail-registration-button = الاطلاع على تسجيلي

## Accepted
mail-accepted-subject = تم قبول تسجيلكم: { $title }
mail-accepted-text = تم قبول تسجيلكم في «{ $title }». ومقعدكم مضمون.
mail-accepted-calendar = مرفق بهذه الرسالة موعد لإضافته إلى تقويمكم. إذا تعذّرت عليكم المشاركة، فيُرجى الانسحاب بواسطة الرابط أدناه، كي يتاح المقعد لشخص آخر.
mail-changed-subject = تغيير يخصكم: { $title }
mail-changed-text = تغيّر الجدول الزمني لبرنامج «{ $title }» فيما يخصكم.
mail-changed-note = يقول المنظم: { $note }
mail-changed-now = جديد أو معدّل
mail-changed-gone = لم يعد جزءًا من جدولكم
mail-changed-new = جديد في جدولكم
mail-changed-time = قبل ذلك: { $before }
# Of a session that keeps its hour at the place; both times are in UTC.
mail-changed-clocks = تغيّرت قواعد التوقيت في { $place }: كان الموعد { $before } بالتوقيت العالمي، وأصبح { $after } بالتوقيت العالمي.
mail-changed-place = المكان قبل ذلك: { $before }
mail-changed-title = العنوان قبل ذلك: { $before }
mail-changed-when = { $day }، { $when }
mail-changed-when-both = { $day }، { $when }. { $own }
mail-changed-calendar = يحل موعد التقويم المرفق بهذه الرسالة محل الموعد الذي لديكم. وفيما يلي جدولكم كله كما هو الآن، من النسخة { $version }.

## Rejected
mail-rejected-subject = بشأن تسجيلكم: { $title }
mail-rejected-text = نشكركم على اهتمامكم ببرنامج «{ $title }». ويؤسفنا إبلاغكم أن المنظّم لا يستطيع تخصيص مقعد لكم.
mail-calendar-cancelled = تلغي هذه الرسالة الموعد الذي سبق أن أرسلناه إلى تقويمكم.

## Waiting list
mail-waitlisted-subject = قائمة الانتظار: { $title }
mail-waitlisted-text = شكرًا لكم على التأكيد. جميع مقاعد «{ $title }» مشغولة حاليًا، وقد أُدرجتم في قائمة الانتظار.
mail-waitlisted-place = ترتيبكم في قائمة الانتظار: { $place }. وسنبلغكم فور توافر مقعد لكم.

## Withdrawn
mail-withdrawn-subject = تم الانسحاب: { $title }
mail-withdrawn-text = بناء على طلبكم، تم سحب تسجيلكم في «{ $title }».
mail-removed-subject = أُزيل تسجيلكم: { $title }
mail-removed-text = أزال المنظم تسجيلكم في «{ $title }». إذا رأيتم أن ذلك خطأ فيُرجى الاتصال بالمنظم.
mail-withdrawn-again = إذا حدث ذلك سهوًا، فيمكنكم التسجيل من جديد في صفحة البرنامج ما دام باب التسجيل مفتوحًا.
mail-programme-button = الاطلاع على البرنامج

## Programme cancelled
mail-cancelled-subject = أُلغي البرنامج: { $title }
mail-cancelled-text = يؤسفنا إبلاغكم أن «{ $title }» لن يُعقد. وقد انتهى تسجيلكم تبعًا لذلك، وليس عليكم القيام بأي شيء.

## Your link again
mail-link-subject = رابطكم: { $title }
mail-link-text = إليكم الرابط المؤدي إلى تسجيلكم في «{ $title }» بناء على طلبكم.
mail-link-ignore = إذا لم تطلبوا ذلك، فيُرجى تجاهل هذه الرسالة. ولم يتغير شيء.
mail-expert-welcome-subject = أُضفتم خبيرًا
mail-expert-welcome-text = أضافكم { $by } خبيرًا، كي يمكن أن يُطلب منكم تقديم جلسات في البرامج.
mail-expert-welcome-how = يُرجى ذكر متى تكونون متفرغين: ساعاتكم المعتادة في الأسبوع، وأيام غيابكم، وأسفاركم إلى مناطق زمنية أخرى. تسجّلون الدخول بعنوان البريد هذا؛ ولا حاجة إلى كلمة سر، إذ نرسل إليكم رابطًا.
mail-expert-welcome-button = أذكر متى أكون متفرغًا

mail-reminder-subject = هل ما زالت أوقات تفرغكم صحيحة؟
mail-reminder-text = أكدتم أوقات تفرغكم للجلسات آخر مرة في { $day }. يعتمد عليها المنظمون في التخطيط.
mail-reminder-never = لم تؤكدوا بعد أوقات تفرغكم للجلسات. يعتمد عليها المنظمون في التخطيط.
mail-reminder-how = يُرجى إلقاء نظرة. إن كان كل شيء صحيحًا فزرّ واحد يكفي لقول ذلك؛ وإلا فالتغيير لا يستغرق إلا دقيقة. تسجّلون الدخول بعنوان البريد هذا؛ ولا حاجة إلى كلمة سر، إذ نرسل إليكم رابطًا.
mail-reminder-button = أعرض أوقات تفرغي

mail-assistant-subject = يمكنكم تحديث أوقات تفرغ خبير
mail-assistant-text = يطلب منكم { $expert } تحديث أوقات تفرغه: الساعات والغياب والأسفار والتقاويم.
mail-assistant-how = يفتح الزر أدناه الصفحة؛ ولا حاجة إلى تسجيل الدخول. يُرجى عدم تمرير هذه الرسالة: فكل من لديه الرابط يستطيع تغيير أوقات التفرغ. ويمكن للخبير إنهاء الرابط في أي وقت.
mail-assistant-button = فتح أوقات التفرغ

## Sign-in
mail-sign-in-subject = رابط تسجيل الدخول
mail-sign-in-text = طلبتم تسجيل الدخول. افتحوا الرابط أدناه واستخدموا الزر الوارد في تلك الصفحة. يعمل الرابط مرة واحدة، حتى { $until }.
mail-sign-in-button = تسجيل الدخول
mail-sign-in-ignore = إذا لم تطلبوا ذلك، فيُرجى تجاهل هذه الرسالة. ولا يمكن لأحد تسجيل الدخول دون الرابط.
mail-offer-subject = مقعد لكم: { $title }
mail-offer-text = خبر سار: خلا مقعد في «{ $title }»، وهو محجوز لكم.
mail-offer-until = يُرجى الإجابة قبل { $until }. بعد ذلك يذهب المقعد إلى التالي في الدور.
mail-offer-together = عُرضت مقاعد على بقية مجموعتكم في اللحظة نفسها. ويجيب كل منكم عن نفسه.
mail-offer-decides = إذا أخذتم المقعد فسيبتّ المنظم في تسجيلكم؛ ويبقى المقعد محجوزًا لكم حتى ذلك الحين.
mail-offer-button = قبول المقعد أو رفضه
mail-offer-expired-subject = انقضى العرض: { $title }
mail-offer-expired-text = كنا قد حجزنا لكم مقعدًا في «{ $title }»، لكن لم تصلنا إجابة في الوقت المحدد. يذهب المقعد إلى التالي في الدور، وقد انتهى تسجيلكم.
mail-offer-expired-again = إذا كنتم لا تزالون ترغبون في المشاركة، فافتحوا تسجيلكم بالرابط أدناه: زر واحد يعيدكم إلى قائمة الانتظار، في آخرها.
mail-offer-withdrawn-subject = سُحب العرض: { $title }
mail-offer-withdrawn-text = سحب المنظم المقعد الذي عُرض عليكم في «{ $title }». أنتم في قائمة الانتظار من جديد، في مكانكم السابق.
mail-fact-session = الجلسة:
mail-fact-when = الوقت:
mail-fact-place = المكان:
mail-fact-by = بطلب من:
mail-fact-before = حتى الآن:
mail-fact-reason = السبب:
mail-footer-engagement = يفتح الرابط الوارد فيها دعوتكم دون كلمة سر. يُرجى عدم إطلاع أحد عليه.
mail-invitation-subject = هل تقدمون هذه الجلسة؟ { $session }
mail-invitation-text = يُطلب منكم تقديم جلسة «{ $session }» في برنامج «{ $title }».
mail-invitation-answer = يُرجى إخبارنا هل يمكنكم ذلك. يفتح الرابط صفحة فيها زران، ويمكنكم تغيير إجابتكم إلى أن تنتهي الجلسة.
mail-invitation-button = الإجابة على الدعوة
mail-invitation-calendar = مع هذه الرسالة موعد تقويم. ويبقى مبدئيًا إلى أن تقبلوا.
mail-engagement-confirmed-subject = شكرًا لكم: { $session }
mail-engagement-confirmed-text = شكرًا لقبولكم تقديم «{ $session }» في برنامج «{ $title }».
mail-engagement-confirmed-calendar = يحل موعد التقويم في هذه الرسالة محل الموعد المبدئي. إذا طرأ طارئ فيُرجى إخبارنا عبر الرابط أدناه.
mail-engagement-button = عرض ارتباطي
mail-engagement-asked-again-subject = وقت جديد، يُرجى الإجابة من جديد: { $session }
mail-engagement-changed-subject = تغيير: { $session }
mail-engagement-changed-text = تغيّرت جلسة «{ $session }» في برنامج «{ $title }».
mail-engagement-changed-ask = الوقت مختلف. يُرجى إخبارنا هل يمكنكم تقديم الجلسة حينئذ.
mail-engagement-changed-calendar = يحل موعد التقويم في هذه الرسالة محل القديم. لا يلزمكم فعل شيء.
mail-engagement-declined-subject = اعتذار: { $session }
mail-engagement-declined-text = اعتذرتم عن تقديم «{ $session }» في برنامج «{ $title }». المنظمون على علم بذلك.
mail-engagement-declined-again = إذا حدث ذلك سهوًا فلا يزال بإمكانكم القبول عبر الرابط أدناه.
mail-engagement-released-subject = لم تعد هناك حاجة: { $session }
mail-engagement-released-text = لم يعد يُطلب منكم تقديم «{ $session }» في برنامج «{ $title }». شكرًا لاستعدادكم.
mail-engagement-cancelled-subject = إلغاء: { $session }
mail-engagement-cancelled-text = نأسف: لن تُعقد جلسة «{ $session }» في برنامج «{ $title }». لا يلزمكم فعل شيء.
mail-expert-declined-subject = اعتذر الخبير: { $session }
mail-expert-declined-text = لا يستطيع { $expert } تقديم «{ $session }» في برنامج «{ $title }».
mail-expert-declined-after-all = كان { $expert } قد قبل تقديم «{ $session }» في برنامج «{ $title }»، ولا يستطيع ذلك الآن.
mail-expert-declined-button = عرض البرنامج

## What a mail is about, and how far it has come
mail-kind-confirm-address = تأكيد العنوان
mail-kind-received = استلام التسجيل
mail-kind-accepted = قبول التسجيل
mail-kind-rejected = رفض التسجيل
mail-kind-waitlisted = قائمة الانتظار
mail-kind-withdrawn = الانسحاب
mail-kind-removed = أُزيل التسجيل
mail-kind-programme-cancelled = إلغاء البرنامج
mail-kind-changed = تغيّر الجدول الزمني
mail-kind-link-again = إعادة إرسال الرابط
mail-kind-expert-welcome = إضافة خبير
mail-kind-availability-reminder = طلب تأكيد أوقات التفرغ
mail-kind-assistant-link = رابط للمساعد
mail-kind-sign-in = تسجيل الدخول
mail-kind-invitation = دعوة خبير
mail-kind-engagement-confirmed = قبِل الخبير
mail-kind-engagement-changed = تغيّرت جلسة خبير
mail-kind-engagement-released = لم تعد هناك حاجة إلى الخبير
mail-kind-expert-answered = اعتذر الخبير
mail-kind-sign-up = مكان في جلسة
mail-kind-offer = عُرض مقعد
mail-kind-offer-expired = انقضى العرض
mail-kind-offer-withdrawn = سُحب العرض
mail-state-queued = قيد الانتظار
mail-state-sending = قيد الإرسال
mail-state-sent = مُرسلة
mail-state-dead = تعذّر تسليمها

## /admin/mail
mail-admin-title = الرسائل الإلكترونية
mail-admin-lead = جميع الرسائل التي كان على Sojourn إرسالها، وحالة كل منها.
mail-admin-files = لم يُحدَّد خادوم بريد. تُكتب الرسائل في ملفات داخل المجلد «mail» في مجلد البيانات، ويمكن قراءتها هنا مع روابطها.
mail-admin-dead = { $count ->
    [zero] لا توجد رسائل تعذّر تسليمها.
    [one] تعذّر تسليم رسالة واحدة.
    [two] تعذّر تسليم رسالتين.
    [few] تعذّر تسليم { $count } رسائل.
    [many] تعذّر تسليم { $count } رسالة.
   *[other] تعذّر تسليم { $count } رسالة.
}
mail-admin-dead-link = عرضها
mail-admin-search = العنوان
mail-admin-state = الحالة
mail-admin-every-state = جميع الحالات
mail-admin-state-count = { $state } ({ $count })
mail-admin-empty = لا توجد رسائل بعد. تُرسل الرسالة الأولى عندما يسجّل أحد في برنامج أو يسجّل دخوله.
mail-admin-when = وقت الكتابة
mail-admin-kind = بشأن
mail-admin-to = إلى
mail-admin-attempts = المحاولات

## /admin/mail/{id}
mail-one-title = { $kind } – { $name }
mail-one-all = جميع الرسائل
mail-one-subject = الموضوع
mail-one-language = اللغة
mail-one-sent = وقت الإرسال
mail-one-due = المحاولة القادمة
mail-one-error = آخر خطأ
mail-one-message-id = معرّف الرسالة (Message-ID)
mail-one-text = نص
mail-one-html = بنسق HTML
mail-one-calendar = موعد التقويم
mail-one-masked = الرابط الشخصي محجوب هنا: فكل من يحوزه يمكنه التصرف باسم المستلم.
mail-one-resend = إعادة الإرسال
mail-one-resend-copy = إرسال نسخة
mail-one-resend-hint = تُرسل الرسالة من جديد على الفور.
mail-one-resend-copy-hint = يتلقى المستلم الرسالة مرة ثانية.
mail-one-sending = يجري إرسال الرسالة في هذه اللحظة.
mail-sign-up-place-subject = لكم مكان: { $session } ({ $title })
mail-sign-up-no-place-subject = لم يعد لكم مكان: { $session } ({ $title })
mail-sign-up-taken = اشتركتم في «{ $session }»، وهي جلسة من «{ $title }».
mail-sign-up-moved-up = خلا مكان: لكم الآن مكان في «{ $session }»، وهي جلسة من «{ $title }». إذا لم تستطيعوا استخدامه فيُرجى التنازل عنه في صفحتكم، كي يحصل عليه غيركم.
mail-sign-up-left = تنازلتم عن مكانكم في «{ $session }»، وهي جلسة من «{ $title }».
mail-sign-up-removed = رفعكم المنظم من قائمة «{ $session }»، وهي جلسة من «{ $title }». ويبقى مقعدكم في البرنامج لكم.
mail-sign-up-calendar = مع هذه الرسالة موعد تقويمكم مرة أخرى، كما هو الآن.
