import add from '@material-symbols/svg-400/rounded/add.svg';
import arrow_back from '@material-symbols/svg-400/rounded/arrow_back.svg';
import check from '@material-symbols/svg-400/rounded/check.svg';
import content_copy from '@material-symbols/svg-400/rounded/content_copy.svg';
import download from '@material-symbols/svg-400/rounded/download.svg';
import event from '@material-symbols/svg-400/rounded/event.svg';
import flag from '@material-symbols/svg-400/rounded/flag.svg';
import keyboard_arrow_down from '@material-symbols/svg-400/rounded/keyboard_arrow_down.svg';
import lock from '@material-symbols/svg-400/rounded/lock.svg';
import logout from '@material-symbols/svg-400/rounded/logout.svg';
import search from '@material-symbols/svg-400/rounded/search.svg';
import task_alt from '@material-symbols/svg-400/rounded/task_alt.svg';
import upload_file from '@material-symbols/svg-400/rounded/upload_file.svg';

/** What the pages behind the sign-in draw. */
export const workIcons = {
  add,
  arrow_back,
  check,
  content_copy,
  download,
  event,
  flag,
  keyboard_arrow_down,
  lock,
  logout,
  search,
  task_alt,
  upload_file,
};
