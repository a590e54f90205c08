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
mail-withdrawn-again = إذا حدث ذلك سهوًا، فيمكنكم التسجيل من جديد في صفحة البرنامج ما دام باب التسجيل مفتوحًا.
mail-programme-button = الاطلاع على البرنامج

## Programme cancelled
mail-cancelled-subject = أُلغي البرنامج: { $title }
mail-cancelled-text = يؤسفنا إبلاغكم أن «{ $title }» لن يُعقد. وقد انتهى تسجيلكم تبعًا لذلك، وليس عليكم القيام بأي شيء.

## Your link again
mail-link-subject = رابطكم: { $title }
mail-link-text = إليكم الرابط المؤدي إلى تسجيلكم في «{ $title }» بناء على طلبكم.
mail-link-ignore = إذا لم تطلبوا ذلك، فيُرجى تجاهل هذه الرسالة. ولم يتغير شيء.

## Sign-in
mail-sign-in-subject = رابط تسجيل الدخول
mail-sign-in-text = طلبتم تسجيل الدخول. افتحوا الرابط أدناه واستخدموا الزر الوارد في تلك الصفحة. يعمل الرابط مرة واحدة، حتى { $until }.
mail-sign-in-button = تسجيل الدخول
mail-sign-in-ignore = إذا لم تطلبوا ذلك، فيُرجى تجاهل هذه الرسالة. ولا يمكن لأحد تسجيل الدخول دون الرابط.

## What a mail is about, and how far it has come
mail-kind-confirm-address = تأكيد العنوان
mail-kind-received = استلام التسجيل
mail-kind-accepted = قبول التسجيل
mail-kind-rejected = رفض التسجيل
mail-kind-waitlisted = قائمة الانتظار
mail-kind-withdrawn = الانسحاب
mail-kind-programme-cancelled = إلغاء البرنامج
mail-kind-link-again = إعادة إرسال الرابط
mail-kind-sign-in = تسجيل الدخول
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
