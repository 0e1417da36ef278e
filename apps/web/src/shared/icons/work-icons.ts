import account_circle from '@material-symbols/svg-400/rounded/account_circle.svg';
import add from '@material-symbols/svg-400/rounded/add.svg';
import arrow_back from '@material-symbols/svg-400/rounded/arrow_back.svg';
import arrow_downward from '@material-symbols/svg-400/rounded/arrow_downward.svg';
import arrow_upward from '@material-symbols/svg-400/rounded/arrow_upward.svg';
import autorenew from '@material-symbols/svg-400/rounded/autorenew.svg';
import calendar_month from '@material-symbols/svg-400/rounded/calendar_month.svg';
import check from '@material-symbols/svg-400/rounded/check.svg';
import content_copy from '@material-symbols/svg-400/rounded/content_copy.svg';
import delete_ from '@material-symbols/svg-400/rounded/delete.svg';
import download from '@material-symbols/svg-400/rounded/download.svg';
import edit from '@material-symbols/svg-400/rounded/edit.svg';
import event from '@material-symbols/svg-400/rounded/event.svg';
import filter_alt_off from '@material-symbols/svg-400/rounded/filter_alt_off.svg';
import flag from '@material-symbols/svg-400/rounded/flag.svg';
import history from '@material-symbols/svg-400/rounded/history.svg';
import keyboard_arrow_down from '@material-symbols/svg-400/rounded/keyboard_arrow_down.svg';
import lock from '@material-symbols/svg-400/rounded/lock.svg';
import logout from '@material-symbols/svg-400/rounded/logout.svg';
import menu_book from '@material-symbols/svg-400/rounded/menu_book.svg';
import restore_from_trash from '@material-symbols/svg-400/rounded/restore_from_trash.svg';
import search from '@material-symbols/svg-400/rounded/search.svg';
import task_alt from '@material-symbols/svg-400/rounded/task_alt.svg';
import upload_file from '@material-symbols/svg-400/rounded/upload_file.svg';
import warning from '@material-symbols/svg-400/rounded/warning.svg';

/** What the pages behind the sign-in draw. */
export const workIcons = {
  account_circle,
  add,
  arrow_back,
  arrow_downward,
  arrow_upward,
  autorenew,
  calendar_month,
  check,
  content_copy,
  delete: delete_,
  download,
  edit,
  event,
  filter_alt_off,
  flag,
  history,
  keyboard_arrow_down,
  lock,
  logout,
  menu_book,
  restore_from_trash,
  search,
  task_alt,
  upload_file,
  warning,
};
