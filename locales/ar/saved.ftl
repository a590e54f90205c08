### Saved filters: lists of registrations that an organiser opens again by name.

saved-filters = المرشحات المحفوظة
saved-manage = إدارة
saved-save = حفظ هذا المرشح
saved-name = الاسم
saved-name-hint = يُحفظ المرشح والترتيب والأعمدة لكم وحدكم. ويُستبدل ما يحمل الاسم نفسه.
saved-none = لم تحفظوا أي مرشح بعد
saved-none-hint = اختاروا مرشحات أو ترتيبًا أو أعمدة في قائمة التسجيلات؛ ثم يمكنكم حفظها باسم.
saved-delete = حذف { $name }
saved-delete-title = هل تريدون حذف المرشح المحفوظ «{ $name }»؟
saved-delete-text = يُحذف المرشح وحده. وتبقى كل التسجيلات.
