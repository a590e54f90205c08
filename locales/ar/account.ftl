### Signing in, the own profile, and forms kept over an ended session.

account-email = عنوان البريد الإلكتروني
account-name = الاسم
account-password = كلمة السر
account-password-hint = اتركوا هذا الحقل فارغًا ليصلكم بالبريد الإلكتروني رابط لتسجيل الدخول.
account-sign-in-text = هذه الصفحة للمنظّمين والمديرين. أما المشاركون فلا يحتاجون إلى حساب: يُرجى استخدام الرابط الوارد في رسالتكم الإلكترونية، أو طلبه من جديد في صفحة البرنامج.
account-link-sent = إذا كان هذا العنوان معروفًا لدينا، فقد أُرسل إليه رابط. يعمل الرابط مرة واحدة خلال 15 دقيقة. يُرجى الاطلاع على بريدكم، بما في ذلك مجلد البريد غير المرغوب فيه.

## A link from a mail
account-link-title = تسجيل الدخول بهذا الرابط
account-link-text = نقرة أخرى ويكتمل تسجيل دخولكم باسم { $name }. يعمل الرابط مرة واحدة فقط.

## A fresh installation
account-first-title = لا يوجد أي مستخدم بعد
account-first-text = أنشئوا المدير الأول على الخادوم بهذا الأمر، فيظهر رابط لتسجيل الدخول.

## The demo
account-demo-title = هذه نسخة تجريبية
account-demo-text = جميع الأشخاص المذكورين هنا من وحي الخيال. يمكنكم الدخول بنقرة واحدة:
account-demo-administrator = بصفة مدير
account-demo-organiser = بصفة منظّم
account-demo-expert = بصفة خبير
account-demo-delegate = بصفة مشارك

## The own profile
account-me-title = ملفي الشخصي
account-profile = الملف الشخصي
account-lang = اللغة
account-lang-hint = لغة هذه الصفحات والرسائل الإلكترونية التي تصلكم.
account-zone = المنطقة الزمنية
account-zone-hint = تُعرض الأوقات بتوقيت هذه المنطقة إلى جانب توقيت الموقع.
account-password-set = تعيين كلمة سر
account-password-change = تغيير كلمة السر
account-password-text = يؤدي الحفظ إلى تسجيل خروجكم من كل مكان آخر. وتبطل روابط تسجيل الدخول التي أُرسلت من قبل.
account-old-password = كلمة السر الحالية
account-new-password = كلمة السر الجديدة
account-new-password-hint = 12 حرفًا على الأقل. وعدة كلمات معًا يسهل تذكّرها ويصعب تخمينها.

## Forms kept over an ended session
account-held-notice = انتهت مدة تسجيل دخولكم. ما كتبتموه محفوظ؛ يُرجى تسجيل الدخول لإرساله.
account-held-link = { $count ->
    [zero] لا توجد استمارات محفوظة لم تُرسل
    [one] استمارة واحدة محفوظة لم تُرسل
    [two] استمارتان محفوظتان لم تُرسلا
    [few] { $count } استمارات محفوظة لم تُرسل
    [many] { $count } استمارة محفوظة لم تُرسل
   *[other] { $count } استمارة محفوظة لم تُرسل
}
account-held-title = استمارات لم تُرسل
account-held-text = وصلت هذه الاستمارات بعد انتهاء مدة تسجيل دخولكم. وتُحفظ لمدة 24 ساعة. أما كلمات السر فلا تُحفظ أبدًا.
account-held-none = لا توجد استمارات محفوظة
account-held-at = محفوظة منذ:
account-held-content = ما كتبتموه
account-held-send = إعادة الإرسال
account-held-discard = تجاهل
