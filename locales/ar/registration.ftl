### Registering, the personal page, and the organiser's list of registrations.

## The form
registration-title = التسجيل
registration-for = التسجيل في «{ $title }»
registration-intro = يستغرق ذلك نحو خمس دقائق. ولا تحتاجون إلى حساب: سنرسل إليكم بعد ذلك رسالة إلكترونية فيها رابط شخصي.
registration-full-notice = جميع المقاعد مشغولة حاليًا. يمكنكم التسجيل في قائمة الانتظار: وبمجرد تأكيد عنوانكم يُحفظ ترتيبكم فيها.
registration-open-until = باب التسجيل مفتوح حتى
registration-opens = فتح باب التسجيل
registration-closed-since = إغلاق باب التسجيل
registration-names = الاسم كما يرد في جواز سفركم
registration-names-hint = يُرجى نقل أسمائكم كما هي مطبوعة في جواز السفر تمامًا، بالأحرف اللاتينية. وإذا لم يرد فيه إلا اسم واحد، فاملأوا حقلًا واحدًا فقط من الاثنين.
registration-family-name = اسم العائلة
registration-given-names = الأسماء الشخصية
registration-own-script-name = الاسم بكتابة لغتكم
registration-own-script-name-hint = مثل أمينة أو 李明 أو श्रेष्ठ.
registration-contact = بيانات الاتصال
registration-email = عنوان البريد الإلكتروني
registration-email-hint = يُرسل رابطكم الشخصي إلى هذا العنوان.
registration-citizenship = الجنسية
registration-residence = بلد الإقامة
registration-work = العمل
registration-institution = المؤسسة أو الشركة
registration-post = الوظيفة
registration-languages = اللغات التي يمكنكم العمل بها
registration-needs = لنحسن استقبالكم
registration-dietary = الطعام: ما لا تأكلونه
registration-dietary-hint = على سبيل المثال: نباتي، حلال، دون مكسرات.
registration-access-needs = المساعدة التي تحتاجون إليها
registration-access-needs-hint = على سبيل المثال: كرسي متحرك، أحرف كبيرة، غرفة هادئة.
registration-motivation = لماذا ترغبون في المشاركة؟
registration-motivation-hint = تكفي بضع جمل. وسيقرأها المنظّم.
registration-consent = أوافق على أن يستخدم المنظّم هذه البيانات لإعداد هذا البرنامج وتنفيذه.
registration-send = تسجيل

## After sending it
registration-sent-title = يُرجى الاطلاع على بريدكم
registration-sent-to = أرسلنا رسالة إلكترونية إلى { $address }.
registration-sent-somewhere = أرسلنا إليكم رسالة إلكترونية.
registration-sent-next = افتحوا الرابط الوارد فيها وأكدوا بواسطة الزر في تلك الصفحة. ولا يُحتسب تسجيلكم إلا بعد ذلك.
registration-sent-seat = حُجز لكم مقعد حتى
registration-sent-no-seat = جميع المقاعد مشغولة حاليًا، ولذلك ستُدرجون في قائمة الانتظار. ويُحتسب ترتيبكم من لحظة التأكيد. يمكن استخدام الرابط حتى
registration-sent-nothing = ألم تصلكم رسالة بعد بضع دقائق؟ ابحثوا في مجلد البريد غير المرغوب فيه، أو اطلبوا الرابط من جديد.
registration-back-to-programme = العودة إلى البرنامج

## Asking for the link again
registration-link-title = إعادة إرسال الرابط إليّ
registration-link-intro = يُرجى كتابة العنوان الذي سجّلتم به في «{ $title }». وإذا كان معروفًا لدينا، أرسلنا إليه رابطكم الشخصي.
registration-link-send = إرسال الرابط
registration-link-sent = إذا كان هذا العنوان معروفًا لدينا في هذا البرنامج، فقد أُرسلت إليه رسالة. يُرجى الاطلاع على بريدكم، وعلى مجلد البريد غير المرغوب فيه أيضًا.
registration-link-expired-title = انتهت صلاحية هذا الرابط
registration-link-expired-text = حفاظًا على أمنكم، لا يعمل الرابط إلا مدة محدودة. ويمكننا إرسال رابط جديد إليكم.

## The personal page
registration-own-title = تسجيلي
registration-state-draft = لم يُؤكَّد بعد
registration-state-submitted = تم الاستلام
registration-state-waitlisted = قائمة الانتظار
registration-state-offered = عُرض مقعد
registration-state-accepted = مقبول
registration-state-rejected = مرفوض
registration-state-withdrawn = منسحب
registration-state-expired = انقضت المهلة
registration-next-draft-seat = بقيت خطوة واحدة: يُرجى تأكيد أن هذا التسجيل لكم. حُجز لكم مقعد حتى
registration-next-draft = بقيت خطوة واحدة: يُرجى تأكيد أن هذا التسجيل لكم. جميع المقاعد مشغولة، ولذلك ستُدرجون في قائمة الانتظار. يُرجى التأكيد قبل
registration-next-submitted = وصل تسجيلكم إلى المنظّم للبت فيه. وحُجز لكم مقعد في هذه الأثناء. وسنبلغكم بالقرار بالبريد الإلكتروني.
registration-next-waitlisted = جميع المقاعد مشغولة. ترتيبكم في قائمة الانتظار: { $place }. وسنبلغكم بالبريد الإلكتروني فور توافر مقعد لكم.
registration-next-offered = خلا مقعد، وهو محجوز لكم. يُرجى إخبارنا هل تأخذونه.
registration-next-accepted = تم قبول تسجيلكم، ومقعدكم مضمون. والرسالة التي أبلغتكم بذلك مرفق بها موعد لتقويمكم. إذا تعذّر حضوركم، فيُرجى الانسحاب كي يتاح المقعد لشخص آخر.
registration-next-rejected = يؤسفنا إبلاغكم أن المنظّم لم يستطع تخصيص مقعد لكم.
registration-next-withdrawn = لقد انسحبتم. وإذا غيّرتم رأيكم، فيمكنكم التسجيل من جديد ما دام باب التسجيل مفتوحًا.
registration-next-expired = لم يُؤكَّد هذا التسجيل في الوقت المحدد، فأُتيح مقعده لغيركم. ولا يزال بإمكانكم تأكيده: فإن كان هناك مقعد شاغر فهو لكم، وإلا أُدرجتم في قائمة الانتظار.
registration-next-expired-closed = لم يُؤكَّد هذا التسجيل في الوقت المحدد، وقد أُغلق باب التسجيل.
registration-programme-cancelled = أُلغي البرنامج. وليس عليكم القيام بأي شيء.
registration-programme-finished = انتهى البرنامج. شكرًا لكم على المشاركة.
registration-confirm = تأكيد تسجيلي
registration-programme = البرنامج
registration-dates = التواريخ
registration-host = المؤسسة المضيفة
registration-calendar = تقويم البرنامج
registration-programme-page = صفحة البرنامج
registration-own-data = بياناتي
registration-edit = تعديل بياناتي
registration-edit-title = تعديل بياناتي
registration-edit-email = لا يمكن هنا تغيير عنوانكم { $email } لأن رابطكم الشخصي يُرسل إليه. لاستخدام عنوان آخر، يُرجى الانسحاب والتسجيل من جديد، أو الكتابة إلى المنظّم.
registration-edited = تم حفظ التعديلات.
registration-withdraw = الانسحاب
registration-withdraw-title = هل تريدون الانسحاب من البرنامج؟
registration-withdraw-text = سيُخصَّص مكانكم في «{ $title }» لشخص آخر، ولن يمكنكم استرداده. ويمكنكم التسجيل من جديد ما دام باب التسجيل مفتوحًا.
registration-withdraw-button = نعم، أريد الانسحاب

## The organiser's list
registration-list-title = التسجيلات
registration-list-none = لم يسجّل أحد بعد
registration-list-none-hint = تظهر التسجيلات هنا بعد نشر البرنامج وفتح باب التسجيل.
registration-list-seats = المقاعد المشغولة: { $taken } من { $capacity }
registration-list-search = الاسم أو المؤسسة أو العنوان
registration-list-country = الجنسية
registration-list-group = مجموعة البلدان (اليوم)
registration-list-sort = الترتيب
registration-list-all-states = جميع الحالات
registration-list-count = { $state } ({ $count })
registration-list-choose = اختيار { $name }
registration-list-chosen = التسجيلات المختارة:
registration-list-mail-failed = تعذّر تسليم رسالة
registration-list-columns = الأعمدة
registration-list-columns-hint = يُعرض الاسم دائمًا. أزيلوا كل العلامات لرؤية الأعمدة المعتادة من جديد.
registration-list-files = القائمة في ملف
registration-list-export = تنزيل بنسق CSV
registration-list-export-xlsx = تنزيل ملف Excel
registration-list-export-hint = تضم الملفات كل تسجيل يطابق المرشح، بالأعمدة المعروضة أعلاه. وبكل الأعمدة:
registration-list-export-all-xlsx = ملف Excel
registration-list-export-all-csv = ملف CSV
registration-list-same-address = هناك تسجيل آخر بالعنوان نفسه
registration-sort-received = حسب ترتيب الورود
registration-sort-name = حسب الاسم
registration-sort-country = حسب البلد
registration-sort-state = حسب الحالة والترتيب في القائمة
registration-accept = قبول
registration-reject = رفض
registration-choose-some = يُرجى اختيار تسجيل واحد على الأقل.
registration-accepted-done = { $count ->
    [zero] لم يلزم أي تغيير: كانت التسجيلات مقبولة من قبل.
    [one] تم قبول تسجيل واحد. والرسالة في طريقها.
    [two] تم قبول تسجيلين. والرسالتان في طريقهما.
    [few] تم قبول { $count } تسجيلات. والرسائل في طريقها.
    [many] تم قبول { $count } تسجيلًا. والرسائل في طريقها.
   *[other] تم قبول { $count } تسجيل. والرسائل في طريقها.
}
registration-rejected-done = { $count ->
    [zero] لم يلزم أي تغيير: كانت التسجيلات مرفوضة من قبل.
    [one] تم رفض تسجيل واحد. والرسالة في طريقها.
    [two] تم رفض تسجيلين. والرسالتان في طريقهما.
    [few] تم رفض { $count } تسجيلات. والرسائل في طريقها.
    [many] تم رفض { $count } تسجيلًا. والرسائل في طريقها.
   *[other] تم رفض { $count } تسجيل. والرسائل في طريقها.
}
registration-reject-title = { $count ->
    [zero] لم يُختر أي تسجيل لرفضه
    [one] هل تريدون رفض هذا التسجيل؟
    [two] هل تريدون رفض هذين التسجيلين؟
    [few] هل تريدون رفض هذه التسجيلات وعددها { $count }؟
    [many] هل تريدون رفض هذه التسجيلات وعددها { $count }؟
   *[other] هل تريدون رفض هذه التسجيلات وعددها { $count }؟
}
registration-reject-text = سيتلقى كل شخص معني رسالة إلكترونية. وتصبح المقاعد شاغرة، وتُلغى مواعيد التقويم التي أُرسلت.
registration-reject-button = { $count ->
    [one] نعم، رفض التسجيل
    [two] نعم، رفض التسجيلين
   *[other] نعم، رفض التسجيلات
}
registration-nothing-decided = لم يتغير أي من التسجيلات المختارة.

## One registration, for the organiser
registration-detail-seat = المقعد
registration-detail-seat-none = لا يوجد
registration-detail-seat-taken = مشغول
registration-detail-seat-held = محجوز حتى
registration-detail-place = الترتيب في قائمة الانتظار
registration-detail-received = تاريخ الاستلام
registration-detail-changed = آخر تعديل
registration-detail-written-in = لغة الرسائل
registration-detail-pending = بيانات أحدث لم تُؤكَّد بعد
registration-detail-pending-hint = كُتبت مع هذا التسجيل. وتحلّ محل البيانات أعلاه متى أكد الشخص عنوانه.
registration-detail-mails = الرسائل الإلكترونية
registration-detail-no-mails = لا توجد رسائل بعد.
registration-detail-mail = الرسالة
registration-detail-mail-state = الحالة
registration-detail-mail-time = الوقت
registration-detail-back = جميع التسجيلات

## Columns of the list and of its file
registration-column-family-name = اسم العائلة
registration-column-given-names = الأسماء الشخصية
registration-column-own-script-name = الاسم بكتابة لغته
registration-column-name = الاسم
registration-column-email = البريد الإلكتروني
registration-column-state = الحالة
registration-column-seat = المقعد
registration-column-received = تاريخ الاستلام
registration-column-citizenship = الجنسية (الرمز)
registration-column-citizenship-name = الجنسية
registration-column-residence = الإقامة (الرمز)
registration-column-residence-name = بلد الإقامة
registration-column-institution = المؤسسة
registration-column-post = الوظيفة
registration-column-languages = اللغات
registration-column-dietary = الطعام
registration-column-access-needs = المساعدة اللازمة
registration-column-motivation = الدافع
registration-column-id = الرقم
