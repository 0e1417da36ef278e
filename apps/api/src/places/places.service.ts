export { birthDepartment } from './department.rules.js';
