### Administration: overview and users.

## Overview
admin-institutions = المؤسسات
admin-sites = المواقع
admin-strands = مجالات العمل
admin-country-groups = مجموعات البلدان
admin-mail = الرسائل الإلكترونية
admin-system = النظام
admin-database = قاعدة البيانات
admin-zone-data = بيانات المناطق الزمنية
admin-zone-data-older = لدى خادم آخر بيانات مناطق زمنية أحدث ({ $followed }) من بيانات هذا الخادم ({ $own }). لا يعيد هذا الخادم شيئًا إلى الوراء، لكن الأوقات التي يعرضها قد تكون خاطئة: حدّث بيانات المناطق الزمنية فيه.
admin-zone-data-other = لدى خادم آخر بيانات مناطق زمنية ({ $followed }) غير بيانات هذا الخادم ({ $own }). لا يُحسب شيء بقواعد هذا الخادم: استخدم البيانات نفسها على جميع الخوادم.
admin-zone-data-waiting = يقرأ هذا الخادم بيانات المناطق الزمنية { $own }، وعلى هذا الجهاز النسخة { $waiting }. أعد تشغيل الخادم لاستخدامها.
admin-mail-to-files = تُكتب في ملفات: لم يُحدَّد خادوم بريد
admin-mail-by-smtp = تُرسل عبر SMTP
admin-counts = بالأرقام
admin-registrations = التسجيلات
admin-persons = الأشخاص
admin-mails-waiting = رسائل قيد الانتظار
admin-mails-sent = رسائل مُرسلة
admin-mails-dead = رسائل تعذّر تسليمها
admin-mails-dead-notice = { $count ->
    [zero] لا توجد رسائل تعذّر تسليمها
    [one] تعذّر تسليم رسالة واحدة
    [two] تعذّر تسليم رسالتين
    [few] تعذّر تسليم { $count } رسائل
    [many] تعذّر تسليم { $count } رسالة
   *[other] تعذّر تسليم { $count } رسالة
}

## Users
admin-users-title = المستخدمون
admin-users-new = مستخدم جديد
admin-users-edit = تعديل بيانات المستخدم
admin-users-role = الدور
admin-users-state = الحالة
admin-users-administrator = مدير
admin-users-expert = خبير
admin-users-expert-only = يقدّم جلسات فقط
admin-users-expert-only-hint = خبير يذكر أوقات تفرغه ويجيب على الدعوات، ولا يدير برامج.
admin-users-administrator-hint = يطّلع على كل شيء ويعدّل كل شيء. أما الآخرون فينظّمون البرامج التي تذكرهم.
admin-users-organiser = منظّم
admin-users-active = يحق له تسجيل الدخول
admin-users-inactive = موقوف
admin-users-may-sign-in = يحق له تسجيل الدخول
admin-users-may-sign-in-hint = إذا أُزيلت هذه العلامة، انتهى فورًا كل دخول مسجّل لهذا المستخدم.
admin-users-created = أُنشئ المستخدم، وأُرسلت إليه دعوة.
admin-users-invite-title = دعوة
admin-users-invite-text = تُرسَل رسالة فيها رابط يتيح للمستخدم تسجيل الدخول مرة واحدة خلال 24 ساعة.
admin-users-invite = إرسال دعوة
admin-users-invited = أُرسلت الدعوة.
