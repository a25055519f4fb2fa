export { raiseNotice, type NewNotice } from './store/raise-notice.js';
export { NoticeDeliveryRow, NoticeRow } from './store/notice.entity.js';
