import account_circle from '@material-symbols/svg-400/rounded/account_circle.svg';
import add from '@material-symbols/svg-400/rounded/add.svg';
import apartment from '@material-symbols/svg-400/rounded/apartment.svg';
import archive from '@material-symbols/svg-400/rounded/archive.svg';
import arrow_back from '@material-symbols/svg-400/rounded/arrow_back.svg';
import arrow_downward from '@material-symbols/svg-400/rounded/arrow_downward.svg';
import arrow_upward from '@material-symbols/svg-400/rounded/arrow_upward.svg';
import autorenew from '@material-symbols/svg-400/rounded/autorenew.svg';
import calendar_month from '@material-symbols/svg-400/rounded/calendar_month.svg';
import check from '@material-symbols/svg-400/rounded/check.svg';
import chevron_left from '@material-symbols/svg-400/rounded/chevron_left.svg';
import chevron_right from '@material-symbols/svg-400/rounded/chevron_right.svg';
import content_copy from '@material-symbols/svg-400/rounded/content_copy.svg';
import delete_ from '@material-symbols/svg-400/rounded/delete.svg';
import download from '@material-symbols/svg-400/rounded/download.svg';
import edit from '@material-symbols/svg-400/rounded/edit.svg';
import event from '@material-symbols/svg-400/rounded/event.svg';
import filter_alt_off from '@material-symbols/svg-400/rounded/filter_alt_off.svg';
import flag from '@material-symbols/svg-400/rounded/flag.svg';
import group from '@material-symbols/svg-400/rounded/group.svg';
import help from '@material-symbols/svg-400/rounded/help.svg';
import history from '@material-symbols/svg-400/rounded/history.svg';
import keyboard_arrow_down from '@material-symbols/svg-400/rounded/keyboard_arrow_down.svg';
import lock from '@material-symbols/svg-400/rounded/lock.svg';
import logout from '@material-symbols/svg-400/rounded/logout.svg';
import menu_book from '@material-symbols/svg-400/rounded/menu_book.svg';
import more_vert from '@material-symbols/svg-400/rounded/more_vert.svg';
import person from '@material-symbols/svg-400/rounded/person.svg';
import person_add from '@material-symbols/svg-400/rounded/person_add.svg';
import restore_from_trash from '@material-symbols/svg-400/rounded/restore_from_trash.svg';
import schedule_send from '@material-symbols/svg-400/rounded/schedule_send.svg';
import school from '@material-symbols/svg-400/rounded/school.svg';
import search from '@material-symbols/svg-400/rounded/search.svg';
import shield_person from '@material-symbols/svg-400/rounded/shield_person.svg';
import task_alt from '@material-symbols/svg-400/rounded/task_alt.svg';
import tune from '@material-symbols/svg-400/rounded/tune.svg';
import unarchive from '@material-symbols/svg-400/rounded/unarchive.svg';
import upload_file from '@material-symbols/svg-400/rounded/upload_file.svg';
import warning from '@material-symbols/svg-400/rounded/warning.svg';

/** What the pages behind the sign-in draw. */
export const workIcons = {
  account_circle,
  add,
  apartment,
  archive,
  arrow_back,
  arrow_downward,
  arrow_upward,
  autorenew,
  calendar_month,
  check,
  chevron_left,
  chevron_right,
  content_copy,
  delete: delete_,
  download,
  edit,
  event,
  filter_alt_off,
  flag,
  group,
  help,
  history,
  keyboard_arrow_down,
  lock,
  logout,
  menu_book,
  more_vert,
  person,
  person_add,
  restore_from_trash,
  schedule_send,
  school,
  search,
  shield_person,
  task_alt,
  tune,
  unarchive,
  upload_file,
  warning,
};
