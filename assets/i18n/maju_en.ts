<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
  <context>
    <name>maju</name>
    <message>
      <location filename="../../app/maju/bootstrap/__init__.py" />
      <source>{folder}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오.</source>
      <translation>{folder} cannot be written to. Please choose another folder.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>{why} 그동안 기본 분석을 씁니다.</source>
      <translation>{why} Until then the basic analysis is used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>언어 모델 서버의 주소가 비어 있어 기본 분석을 씁니다. 설정에서 주소를 적어 주십시오.</source>
      <translation>The address of the language model server is empty, so the basic analysis is used. Please enter the address in the settings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>음성 인식 모델이 없어 답변을 글로 옮기지 못합니다.</source>
      <translation>There is no speech-to-text model, so answers cannot be written down.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>표정 분석 모델이 없어 화면 속 모습은 재지 않습니다.</source>
      <translation>There is no face model, so what the camera sees is not measured.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>음성 인식</source>
      <translation>Speech to text</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>표정 분석</source>
      <translation>Face reading</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>언어 모델</source>
      <translation>Language model</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>기본 분석</source>
      <translation>Basic analysis</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/chosen_models.py" />
      <source>언어 모델 서버</source>
      <translation>Language model server</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/comparing_parts.py" />
      <source>쓸 수 있는 언어 모델이 없어 글을 만들지 못합니다. 이미 만든 글과 채점표는 그대로입니다. ‘maju models list’에서 언어 모델을 골라 ‘maju models install 이름’으로 받거나, --model에 GGUF 파일을, --server에 서버 주소를 적어 주십시오.</source>
      <translation>There is no language model to make texts with. Texts and rating sheets already made are safe. Choose a language model from ‘maju models list’ and download it with ‘maju models install NAME’, or give a GGUF file with --model or the address of a server with --server.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/job_building.py" />
      <source>함께 설치된 직업 색인이 없거나 지금 자료와 맞지 않아 새로 만들었습니다. 가져오신 공고와 지난 기록은 그대로입니다.</source>
      <translation>The index of occupations that came with the program was missing or did not fit its data, so it was made again. Your postings and past records are as they were.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/job_building.py" />
      <source>함께 설치된 직업 색인이 지금 자료와 맞지 않지만 자료 폴더에 새로 만들지 못했습니다. 있던 색인으로 찾습니다. 디스크의 남은 공간과 쓰기 권한을 확인해 주십시오.</source>
      <translation>The index of occupations that came with the program does not fit its data, and a new one could not be made in the data folder. The old index is used. Please check the free space on the disk and its permissions.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/job_parts.py" />
      <source>직업 색인을 {place}에 만들지 못했습니다({why}). 가져오신 공고는 그대로입니다. 디스크의 남은 공간과 쓰기 권한을 확인하고 다시 해 주십시오.</source>
      <translation>The index of occupations could not be made in {place} ({why}). Your postings are as they were. Check the free space on the disk and its permissions, then try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/kiosk_parts.py" />
      <source>상담사 PIN이 없어 키오스크를 열지 않았습니다. PIN이 있어야 키오스크를 닫을 수 있습니다. ‘maju kiosk set-pin’으로 정한 뒤 다시 열어 주십시오.</source>
      <translation>The kiosk was not opened because there is no counsellor PIN. Without one it could not be closed. Set it with ‘maju kiosk set-pin’ and open it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/kiosk_parts.py" />
      <source>키오스크 설정의 formats에 있는 {name} 형식이 없어 키오스크를 열지 않았습니다. 쓸 수 있는 이름은 {known}입니다.</source>
      <translation>The kiosk was not opened because the format {name} in the kiosk settings does not exist. Names that can be used: {known}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/kiosk_parts.py" />
      <source>키오스크가 이미 열려 있어 아무것도 하지 않았습니다. 열려 있는 키오스크를 PIN으로 닫은 뒤 다시 해 주십시오.</source>
      <translation>Nothing was done because the kiosk is already open. Close it with the PIN and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/bootstrap/pack_parts.py" />
      <source>추가 꾸러미 ‘{pack}’을(를) 함께 설치해야 쓸 수 있는 모델입니다.</source>
      <translation>This model also needs the add-on pack “{pack}”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/compare_prompts.py" />
      <source>채점표를 읽으려면 --read와 --key를 함께 적어 주십시오.</source>
      <translation>To read rating sheets, please give both --read and --key.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/compare_prompts.py" />
      <source>--model과 --server 가운데 하나만 적어 주십시오.</source>
      <translation>Please give either --model or --server, but not both.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/compare_prompts.py" />
      <source>같은 채점표를 두 번 적었습니다. 한 번씩만 적어 주십시오.</source>
      <translation>The same rating sheet was given twice. Please give each only once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/desk.py" />
      <source>‘{name}’ 직업을 찾지 못했습니다. ‘maju jobs search’로 이름을 확인해 주십시오.</source>
      <translation>The occupation ‘{name}’ was not found. Check its name with ‘maju jobs search’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/desk.py" />
      <source>‘{name}’이라는 형식, 질문 꾸러미, 공고의 출처가 없어 아무것도 빼지 않았습니다. ‘maju desk packs’에서 이름을 확인해 주십시오.</source>
      <translation>There is no format, question pack or source of postings called “{name}”, so nothing was taken out. Please check the name with “maju desk packs”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/documents.py" />
      <source>넣을 파일을 적거나 --paste로 글을 주십시오. 둘을 함께 쓸 수는 없습니다.</source>
      <translation>Name the files to add, or give a text with --paste. The two cannot be used together.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/documents.py" />
      <source>지울 문서의 번호를 적거나 --all을 주십시오.</source>
      <translation>Name the documents to delete by their number, or use --all.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/documents.py" />
      <source>‘{id}’ 문서를 찾을 수 없어 아무것도 지우지 않았습니다. ‘maju documents list’에서 번호를 확인해 주십시오.</source>
      <translation>There is no document ‘{id}’, so nothing was deleted. See the numbers with ‘maju documents list’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/feedback.py" />
      <source>--question과 --answer를 함께 적거나, --batch에 파일을 적어 주십시오.</source>
      <translation>Please give both --question and --answer, or a file with --batch.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/feedback.py" />
      <source>--batch와 --question, --answer 가운데 한쪽만 적어 주십시오.</source>
      <translation>Please give either --batch or --question and --answer, but not both.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/feedback.py" />
      <source>‘{file}’에 읽을 줄이 없습니다.</source>
      <translation>There is no line to read in “{file}”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/history.py" />
      <source>음성 인식 모델이 없습니다. ‘maju models install whisper-small’로 받거나 USB에서 가져온 뒤 다시 실행해 주십시오. 녹음은 그대로입니다.</source>
      <translation>There is no speech-to-text model. Download one with ‘maju models install whisper-small’ or bring it from USB, then run this again. Your recordings are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/interview.py" />
      <source>마이크로 쓸 WAV 파일을 하나 이상 적어 주십시오.</source>
      <translation>Name at least one WAV file to use as the microphone.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/interview.py" />
      <source>마이크로 쓸 파일 {path}이(가) 없습니다. 파일 이름을 확인해 주십시오.</source>
      <translation>The file {path}, to be used as the microphone, is not there. Please check its name.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/job_bringing.py" />
      <source>가져온 공고 가운데 출처가 ‘{source}’인 것이 없어 아무것도 지우지 않았습니다. 있는 출처: {known}</source>
      <translation>None of your postings comes from “{source}”, so nothing was deleted. Sources there are: {known}</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/job_bringing.py" />
      <source>‘{given}’을(를) 이해하지 못했습니다. ‘열 이름=항목’처럼 적어 주십시오, 예: ‘하는 일=tasks’.</source>
      <translation>“{given}” was not understood. Write it as “column=field”, for example “What you do=tasks”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/job_looking.py" />
      <source>찾을 말이 비어 있습니다. 낱말이나 문장을 적어 주십시오.</source>
      <translation>There is nothing to search for. Write a word or a sentence.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/job_looking.py" />
      <source>--text에 적힌 말이 없습니다. 해 본 일이나 하고 싶은 일을 한 문장으로 적어 주십시오.</source>
      <translation>There are no words after --text. Write one sentence about what you have done or would like to do.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/kiosk_pin.py" />
      <source>PIN이 너무 짧아 정하지 않았습니다. {least}자가 넘는 숫자나 글자로 다시 정해 주십시오.</source>
      <translation>The PIN is too short and was not set. Choose one of at least {least} digits or letters.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/model_store.py" />
      <source>모델의 이름들이나 ‘--profile 표준’ 가운데 하나를 적어 주십시오. 이름은 ‘maju models list’에서 볼 수 있습니다.</source>
      <translation>Write either names of models or ‘--profile standard’. See ‘maju models list’ for the names.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/notes.py" />
      <source>‘{id}’ 후기를 찾을 수 없어 아무것도 지우지 않았습니다. ‘maju notes list’에서 번호를 확인해 주십시오.</source>
      <translation>There is no review ‘{id}’, so nothing was deleted. See the numbers with ‘maju notes list’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/opening.py" />
      <source>기록이 PIN으로 잠겨 있습니다. 터미널에서 실행해 PIN을 넣거나, 첫 줄에 PIN을 적은 파일을 ‘maju --pin-file 파일 …’로 알려 주십시오. 기록은 그대로입니다.</source>
      <translation>The record is locked with a PIN. Run this in a terminal and enter it, or name a file with the PIN in its first line: ‘maju --pin-file FILE …’. The record is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/opening.py" />
      <source>PIN이나 암호를 물어볼 터미널이 없습니다. 그것을 첫 줄에 적은 파일을 ‘{option} 파일’로 알려 주십시오. 바뀐 것은 없습니다.</source>
      <translation>There is no terminal to ask for the PIN or the password. Please name a file that holds it in its first line with “{option} FILE”. Nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/opening.py" />
      <source>두 번 넣은 것이 서로 다릅니다. 바뀐 것은 없습니다. 다시 해 주십시오.</source>
      <translation>The two entries differ. Nothing was changed. Please try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/opening.py" />
      <source>{path}을(를) 읽을 수 없습니다. 기록은 그대로입니다. 첫 줄에 PIN이나 암호를 UTF-8로 적은 파일을 알려 주십시오.</source>
      <translation>{path} cannot be read. The record is as it was. Name a file with the PIN or passphrase in its first line, saved as UTF-8.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/packs.py" />
      <source>추가 꾸러미 ‘{name}’이(가) 없습니다. ‘maju packs list’로 확인해 주십시오.</source>
      <translation>There is no add-on pack “{name}”. Please check with “maju packs list”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/pasted.py" />
      <source>받은 것이 글자로 된 글이 아닙니다. 저장한 것은 없습니다. UTF-8로 된 글을 넣어 주십시오.</source>
      <translation>What was given is not text. Nothing was saved. Please give text in UTF-8.</translation>
    </message>
    <message>
      <location filename="../../app/maju/commands/window.py" />
      <source>화면이 없어 창에서 기록을 가져올 수 없습니다. ‘maju vault import {file}’로 가져와 주십시오. 파일은 그대로입니다.</source>
      <translation>There is no screen, so the record cannot be taken in by the window. Please use “maju vault import {file}”. The file is unchanged.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/media.py" />
      <source>녹음 파일 {name}을(를) 읽을 수 없어 보고서에 소리를 넣지 못했습니다. 나머지 내용은 그대로입니다.</source>
      <translation>The recording {name} cannot be read, so its sound is not in the report. Everything else is complete.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>마이크 ‘{name}’을(를) 찾지 못했습니다. 다시 꽂거나 다른 마이크를 골라 주십시오.</source>
      <translation>Microphone “{name}” was not found. Plug it in again or choose another one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>마이크 ‘{name}’을(를) 열지 못했습니다. 이 마이크를 쓰는 다른 프로그램을 닫거나, 마이크 사용 권한을 확인해 주십시오.</source>
      <translation>Microphone “{name}” could not be opened. Close other programs that use it, or check the permission to use the microphone.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>마이크 ‘{name}’이(가) 켜지다가 멈췄습니다. 뺐다가 다시 꽂거나 다른 마이크를 골라 주십시오. 마이크 없이 글로 답할 수도 있습니다.</source>
      <translation>The microphone ‘{name}’ stopped while starting. Unplug it and plug it in again, or choose another one. You can also answer in writing without a microphone.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>‘{file}’에서 소리를 읽지 못했습니다. 소리가 들어 있는 WAV 파일인지 확인해 주십시오.</source>
      <translation>No sound could be read from “{file}”. Please check that it is a WAV file with sound in it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>마이크로 쓸 파일 ‘{file}’이(가) 없습니다. 경로를 확인해 주십시오.</source>
      <translation>The file “{file}”, to be used as the microphone, is not there. Please check its path.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>카메라 ‘{name}’에서 영상이 오지 않습니다. 다시 꽂거나, 이 카메라를 쓰는 다른 프로그램을 닫거나, 카메라 없이 계속해 주십시오.</source>
      <translation>Camera “{name}” sends no picture. Plug it in again, close other programs that use it, or go on without a camera.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>‘{file}’에 영상이 들어 있지 않습니다. 다른 영상 파일을 고르거나 카메라 없이 계속해 주십시오.</source>
      <translation>There is no video in “{file}”. Choose another video file or go on without a camera.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>카메라로 쓸 파일 ‘{file}’이(가) 없습니다. 경로를 확인해 주십시오.</source>
      <translation>The file “{file}”, to be used as the camera, is not there. Please check its path.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>‘{folder}’ 폴더에 쓸 수 없어 녹음을 시작하지 못했습니다. 폴더의 쓰기 권한을 확인하거나 다른 곳을 골라 주십시오.</source>
      <translation>The folder “{folder}” cannot be written to, so recording did not begin. Check its permissions or choose another place.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>디스크에 남은 공간이 {free_mb}MB뿐이라 녹음을 시작하지 못했습니다. 지금까지의 답변은 그대로 있습니다. 공간을 비운 뒤 다시 시작해 주십시오.</source>
      <translation>Only {free_mb} MB are left on the disk, so recording did not begin. All answers so far are safe. Make room and start again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>녹음을 맡은 프로그램이 멈췄습니다. 멈추기 직전까지의 답변은 저장되어 있습니다. 녹음을 다시 준비한 뒤 이어 가 주십시오.</source>
      <translation>The recorder has stopped. Everything up to that moment is saved. Prepare the recording again and go on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>녹음이 준비되어 있지 않습니다. 마이크와 카메라를 다시 확인한 뒤 시작해 주십시오.</source>
      <translation>Recording is not ready. Check the microphone and the camera, then start.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>‘{folder}’에는 되살릴 수 있는 녹음이 없습니다. 이 질문은 다시 답해 주십시오.</source>
      <translation>There is no recording in “{folder}” that can be brought back. Please answer this question again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>소리를 낼 스피커를 찾지 못했습니다. 스피커나 이어폰을 꽂아 주십시오. 질문은 자막으로도 볼 수 있습니다.</source>
      <translation>No speaker was found. Plug in a speaker or earphones. Questions are also shown as captions.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>마이크를 찾지 못했습니다. 마이크를 꽂거나, 마이크 없이 글로 답할 수 있습니다.</source>
      <translation>No microphone was found. Plug one in, or answer in writing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/devices/troubles.py" />
      <source>카메라를 찾지 못했습니다. 카메라를 꽂거나, 카메라 없이 계속할 수 있습니다.</source>
      <translation>No camera was found. Plug one in, or go on without.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/aihub.py" />
      <source>‘{place}’을(를) 찾지 못했습니다. 지금까지 쓰던 모델은 그대로입니다. AI Hub에서 내려받은 폴더를 적어 주십시오.</source>
      <translation>“{place}” was not found. The model in use so far is as it was. Please give the folder you downloaded from AI Hub.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/aihub.py" />
      <source>‘{place}’에서 라벨이 붙은 면접 답변을 찾지 못했습니다(JSON {files}개를 보았습니다). 지금까지 쓰던 모델은 그대로입니다. AI Hub ‘채용면접 인터뷰 데이터’의 라벨링데이터 폴더나 ZIP을 골라 주십시오.</source>
      <translation>No labelled interview answers were found in “{place}” (JSON files looked at: {files}). The model in use so far is as it was. Choose the labelling data folder or ZIP of the job interview data of AI Hub.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 옛 한글(HWP 3.x) 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 한글에서 ‘다른 이름으로 저장’으로 HWPX나 PDF로 바꾸어 다시 골라 주십시오.</source>
      <translation>“{name}” is an old Hangul document (HWP 3.x) and cannot be read. The file is as it was and nothing was saved. In Hangul, use “Save as” to make it HWPX or PDF, then choose that.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 한글 XML(HML) 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 한글에서 HWPX나 PDF로 저장해 다시 골라 주십시오.</source>
      <translation>“{name}” is a Hangul XML document (HML) and cannot be read. The file is as it was and nothing was saved. Save it in Hangul as HWPX or PDF, then choose that.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 옛 Word(DOC) 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. Word나 한글에서 DOCX 또는 PDF로 저장해 다시 골라 주십시오.</source>
      <translation>“{name}” is an old Word document (DOC) and cannot be read. The file is as it was and nothing was saved. Save it in Word or Hangul as DOCX or PDF, then choose that.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 엑셀 문서라 이력서로 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 저장하거나 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” is an Excel document and cannot be read as a resume. The file is as it was and nothing was saved. Save it as PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 발표 문서(PowerPoint)라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 저장해 다시 골라 주십시오.</source>
      <translation>“{name}” is a presentation (PowerPoint) and cannot be read. The file is as it was and nothing was saved. Save it as PDF, then choose that.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) OpenDocument 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. DOCX나 PDF로 저장해 다시 골라 주십시오.</source>
      <translation>“{name}” is an OpenDocument file and cannot be read. The file is as it was and nothing was saved. Save it as DOCX or PDF, then choose that.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) Pages 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. DOCX나 PDF로 내보내 다시 골라 주십시오.</source>
      <translation>“{name}” is a Pages document and cannot be read. The file is as it was and nothing was saved. Export it as DOCX or PDF, then choose that.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 전자책(EPUB)이라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 이력서가 담긴 PDF나 DOCX 파일을 골라 주십시오.</source>
      <translation>“{name}” is an electronic book (EPUB) and cannot be read. The file is as it was and nothing was saved. Choose the PDF or DOCX file with your resume.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) RTF 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. Word나 한글에서 DOCX 또는 PDF로 저장해 다시 골라 주십시오.</source>
      <translation>“{name}” is an RTF document and cannot be read. The file is as it was and nothing was saved. Save it in Word or Hangul as DOCX or PDF, then choose that.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 웹 페이지(HTML)라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 브라우저에서 열어 PDF로 인쇄하거나 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” is a web page (HTML) and cannot be read. The file is as it was and nothing was saved. Open it in a browser and print it to PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 그림 파일이라 글자를 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 그림을 만든 원본 문서를 고르거나 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” is a picture, so its text cannot be read. The file is as it was and nothing was saved. Choose the document the picture was made from, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 소리나 영상 파일이라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 이력서 문서(PDF, DOCX, HWP, HWPX, TXT, MD)를 골라 주십시오.</source>
      <translation>“{name}” is a sound or video file and cannot be read. The file is as it was and nothing was saved. Choose a document with your resume (PDF, DOCX, HWP, HWPX, TXT, MD).</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 압축 파일이라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 압축을 풀어 그 안의 문서를 골라 주십시오.</source>
      <translation>“{name}” is a compressed file and cannot be read. The file is as it was and nothing was saved. Unpack it and choose the document inside.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 읽을 수 있는 문서가 아닙니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF, DOCX, HWP, HWPX, TXT, MD 가운데 하나로 저장하거나 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” is not a document that can be read. The file is as it was and nothing was saved. Save it as PDF, DOCX, HWP, HWPX, TXT or MD, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 인증서로 잠긴 한글 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 한글에서 열어 잠금 없이 ‘다른 이름으로 저장’하거나, PDF로 저장하거나, 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” is a Hangul document locked with a certificate and cannot be read. The file is as it was and nothing was saved. Open it in Hangul and use “Save as” without the lock, save it as PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 회사나 기관의 문서 보안(DRM)으로 잠겨 있어 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 보안을 푼 뒤 ‘다른 이름으로 저장’한 파일이나 PDF를 고르거나, 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” is locked by the document security (DRM) of a company or institution and cannot be read. The file is as it was and nothing was saved. Take the security off and use “Save as”, choose a PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 배포용으로 잠긴 한글 문서라 읽지 못합니다. 파일은 그대로 있고 저장한 것은 없습니다. 잠그기 전의 문서를 ‘다른 이름으로 저장’해 고르거나, PDF로 저장하거나, 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” is a Hangul document locked for distribution and cannot be read. The file is as it was and nothing was saved. Use “Save as” on the document from before it was locked and choose that, save it as PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’에 암호가 걸려 있어 읽지 못했습니다. 파일은 그대로 있고 저장한 것은 없습니다. 암호를 풀고 ‘다른 이름으로 저장’한 파일이나 PDF를 고르거나, 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” has a password and could not be read. The file is as it was and nothing was saved. Take the password off and use “Save as”, choose a PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) {megabytes}MB보다 큽니다. 파일은 그대로 있고 저장한 것은 없습니다. 큰 그림을 빼거나 나누어 저장해 다시 골라 주십시오.</source>
      <translation>“{name}” is larger than {megabytes} MB. The file is as it was and nothing was saved. Leave out large pictures or save it in parts, then choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) {pages}쪽이 넘습니다. 파일은 그대로 있고 저장한 것은 없습니다. 면접에 쓸 쪽만 골라 저장해 다시 골라 주십시오.</source>
      <translation>“{name}” has more than {pages} pages. The file is as it was and nothing was saved. Save only the pages you need for the interview, then choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’의 글이 너무 깁니다({characters}자 넘음). 파일은 그대로 있고 저장한 것은 없습니다. 면접에 쓸 부분만 남겨 다시 골라 주십시오.</source>
      <translation>The text of “{name}” is too long (more than {characters} characters). The file is as it was and nothing was saved. Keep only what you need for the interview, then choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’을(를) 풀면 안전하게 읽을 수 있는 크기를 넘습니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 다시 저장하거나 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” unpacks to more than can be read safely. The file is as it was and nothing was saved. Save it again as PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’ 파일을 찾지 못했습니다. 저장한 것은 없습니다. 파일이 있는 자리를 확인하고 다시 골라 주십시오.</source>
      <translation>The file “{name}” was not found. Nothing was saved. Check where the file is and choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’은(는) 문서 파일이 아니라 폴더나 장치입니다. 저장한 것은 없습니다. 문서 파일을 골라 주십시오.</source>
      <translation>“{name}” is a folder or a device and not a document. Nothing was saved. Please choose a document.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’을(를) 열 권한이 없거나 다른 프로그램이 쓰고 있습니다. 파일은 그대로 있고 저장한 것은 없습니다. 그 프로그램을 닫거나 파일을 복사해 다시 골라 주십시오.</source>
      <translation>“{name}” may not be opened, or another program is using it. The file is as it was and nothing was saved. Close that program or copy the file, then choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’을(를) 읽을 준비를 하지 못했습니다. 파일은 그대로 있고 저장한 것은 없습니다. 다른 프로그램을 닫아 메모리를 비운 뒤 다시 골라 주십시오.</source>
      <translation>Reading “{name}” could not begin. The file is as it was and nothing was saved. Close other programs to free memory, then choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’에는 글자가 없고 그림만 있습니다. 종이를 찍거나 스캔한 문서로 보입니다. 파일은 그대로 있고 저장한 것은 없습니다. 글자가 있는 원본 문서를 고르거나 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” has no text, only pictures. It seems to be photographed or scanned from paper. The file is as it was and nothing was saved. Choose the original document with its text, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’에 읽을 글이 없습니다. 저장한 것은 없습니다. 내용이 저장되었는지 확인하고 다시 골라 주십시오.</source>
      <translation>There is no text to read in “{name}”. Nothing was saved. Check that its content was saved, then choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’이(가) 깨져 있어 읽지 못했습니다. 파일은 그대로 있고 저장한 것은 없습니다. 문서를 만든 프로그램에서 열어 PDF로 다시 저장하거나 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” is damaged and could not be read. The file is as it was and nothing was saved. Open it in the program that made it and save it again as PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>‘{name}’을(를) {seconds}초 안에 읽지 못해 멈췄습니다. 파일은 그대로 있고 저장한 것은 없습니다. PDF로 다시 저장하거나 내용을 붙여 넣어 주십시오.</source>
      <translation>“{name}” could not be read within {seconds} s, so reading was stopped. The file is as it was and nothing was saved. Save it again as PDF, or paste the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>그림 속의 글자는 읽지 않았습니다.</source>
      <translation>Text inside pictures was not read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>문서에 끼워 넣은 개체와 파일은 열지 않았습니다.</source>
      <translation>Objects and files embedded in the document were not opened.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>문서 밖을 가리키는 링크는 글자만 읽고 열지 않았습니다.</source>
      <translation>Links that lead out of the document were read as text only and not opened.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>문서에 든 스크립트와 매크로는 실행하지 않고 무시했습니다.</source>
      <translation>Scripts and macros in the document were ignored and not run.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>메모와 주석은 읽지 않았습니다.</source>
      <translation>Comments and notes were not read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>변경 내용 추적에서 지운 글은 읽지 않았습니다.</source>
      <translation>Text deleted in tracked changes was not read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>문서 속의 압축 파일은 열지 않았습니다.</source>
      <translation>Compressed files inside the document were not opened.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>입력 양식의 칸은 보이는 글자만 읽었습니다.</source>
      <translation>Of form fields, only the text that can be seen was read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>글자가 없는 쪽은 그림으로만 되어 있어 읽지 못했습니다. 그 내용이 필요하면 붙여 넣어 주십시오.</source>
      <translation>Pages without text are pictures only and could not be read. If you need what they say, paste it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/candidate/troubles.py" />
      <source>일부가 깨져 있어 읽을 수 있는 곳만 읽었습니다.</source>
      <translation>Parts are damaged, so only what could be read was read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>글자로 된 파일이 아닙니다</source>
      <translation>it is not a text file</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>‘{origin}’을(를) 읽지 못했습니다({why}). 저장한 것은 없습니다. CSV나 JSON, 글로 저장해 다시 해 주십시오.</source>
      <translation>‘{origin}’ could not be read ({why}). Nothing was kept. Save it as CSV, JSON or text and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>붙여넣기</source>
      <translation>Pasted</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>20MB를 넘습니다</source>
      <translation>it is larger than 20 MB</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>표나 글로 된 파일이 아닙니다. 엑셀에서는 CSV로 저장해 주십시오</source>
      <translation>it is neither a table nor text; from Excel, save it as CSV</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>‘{origin}’에서 면접 후기를 찾지 못했습니다. 저장한 것은 없습니다. ‘회사’와 ‘질문’ 열이 있는 표나 ‘회사: …’, ‘질문: …’처럼 적은 글을 주십시오.</source>
      <translation>No interview reviews were found in “{origin}”. Nothing was kept. Give a table with the columns “company” and “question”, or a text written like “company: …”, “question: …”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>JSON의 모양이 아닙니다</source>
      <translation>it is not JSON</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>파일이 아니라 폴더나 장치입니다</source>
      <translation>it is a folder or a device and not a file</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>후기 한 건의 모양이 아니라 넣지 않았습니다.</source>
      <translation>It does not have the form of a review, so it was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>회사 이름이 없어 넣지 않았습니다.</source>
      <translation>It has no company name, so it was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>질문도 후기도 없어 넣지 않았습니다.</source>
      <translation>It has neither questions nor a review, so it was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/company_notes.py" />
      <source>여기부터는 넣지 않았습니다. 후기는 한 번에 2만 건까지 읽습니다.</source>
      <translation>Nothing was added from here on. At most 20,000 reviews are read at once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>공고번호</source>
      <translation>Posting number</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>경력</source>
      <translation>Experience</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>마감</source>
      <translation>Closing</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>등록일</source>
      <translation>Posted on</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>접수기간</source>
      <translation>Application period</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>링크</source>
      <translation>Link</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>없음</source>
      <translation>missing</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>미정</source>
      <translation>Not set</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>해당없음</source>
      <translation>Not applicable</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>제목이 없어 넣지 않았습니다.</source>
      <translation>It has no title and was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>주소가 너무 길어 넣지 않았습니다.</source>
      <translation>Its web address is too long, so it was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>예</source>
      <translation>Yes</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>예시</source>
      <translation>Example</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/building.py" />
      <source>년</source>
      <translation>years</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/columns.py" />
      <source>‘{column}’ 열을 ‘{field}’(으)로 읽으라고 하셨지만 그런 항목이 없습니다. 아무것도 가져오지 않았습니다. 제목(title), 회사명(company), 지역(region), 본문(description) 같은 이름으로 다시 정해 주십시오.</source>
      <translation>You asked to read the column “{column}” as “{field}”, but there is no such field. Nothing was brought in. Choose again, with a name such as title, company, region or description.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/delimited.py" />
      <source>한 줄이 너무 길어 넣지 않았습니다.</source>
      <translation>The line is too long and was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/delimited.py" />
      <source>따옴표가 닫히지 않은 줄이라 넣지 않았습니다.</source>
      <translation>A quotation mark on the line is not closed, so it was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/json_file.py" />
      <source>{count}번째 공고: {words}</source>
      <translation>Posting {count}: {words}</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/json_file.py" />
      <source>{line}번째 줄에서 JSON 형식이 깨져 있습니다</source>
      <translation>the JSON is broken on line {line}</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/json_file.py" />
      <source>JSON이 너무 깊거나 깨져 있습니다</source>
      <translation>the JSON is nested too deep or broken</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/json_file.py" />
      <source>JSON 형식이 깨져 있어 넣지 않았습니다.</source>
      <translation>The JSON is broken, so it was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/json_file.py" />
      <source>공고 하나를 담은 값이 아니라 넣지 않았습니다.</source>
      <translation>It does not hold one posting, so it was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/json_file.py" />
      <source>여기서부터 JSON 형식이 깨져 있어 그 뒤는 읽지 못했습니다.</source>
      <translation>The JSON is broken from here on, so the rest could not be read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/pack.py" />
      <source>{name}은(는) 마주의 공고 꾸러미가 아니라 설치하지 않았습니다. 바뀐 것은 없습니다. 공고 파일이라면 ‘가져오기’로 넣어 주십시오.</source>
      <translation>{name} is not a Maju pack of postings, so it was not installed. Nothing has changed. If it is a file of postings, bring it in with “Bring in posting files”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/pack.py" />
      <source>공고 꾸러미 {name}이(가) 만들어진 때와 달라 설치하지 않았습니다. 바뀐 것은 없습니다. 복사하다 깨졌거나 누가 고친 것이니 꾸러미를 다시 복사하거나 만들어 주십시오.</source>
      <translation>The pack of postings {name} is no longer as it was made, so it was not installed. Nothing has changed. It was damaged while copying, or someone changed it; please copy or make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/pack.py" />
      <source>{name}은(는) 더 새로운 판의 마주가 만든 꾸러미라 설치하지 않았습니다. 바뀐 것은 없습니다. 이 컴퓨터의 마주를 새 판으로 바꾼 뒤 다시 해 주십시오.</source>
      <translation>{name} is a pack made by a newer Maju, so it was not installed. Nothing has changed. Please update Maju on this computer and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/pack.py" />
      <source>공고 꾸러미를 {name}에 쓰지 못했습니다({why}). 가지고 있는 공고는 그대로입니다. 빈 자리와 쓰기 권한을 확인하고 다시 해 주십시오.</source>
      <translation>The pack of postings could not be written to {name} ({why}). Your postings are as they were. Check the free space and the permissions, then try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/pack.py" />
      <source>공고 꾸러미 {name}을(를) 열지 못했습니다. 바뀐 것은 없습니다. 파일이 있는 자리를 확인하고 다시 골라 주십시오.</source>
      <translation>The pack of postings {name} could not be opened. Nothing has changed. Check where the file is and choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/paste.py" />
      <source>공고 본문이 비어 있거나 너무 짧습니다. 저장한 것은 없습니다. 공고의 제목부터 우대사항까지 복사해 붙여 넣어 주십시오.</source>
      <translation>The text of the posting is empty or too short. Nothing was saved. Copy the posting from its title to what is preferred, and paste it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/paste.py" />
      <source>공고의 제목을 찾지 못했습니다. 저장한 것은 없습니다. 첫 줄에 제목을 적어 주십시오.</source>
      <translation>No title was found in the posting. Nothing was saved. Write the title on the first line.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/posting_json.py" />
      <source>번호, 출처, 제목 가운데 빠진 것이 있어 넣지 않았습니다.</source>
      <translation>Number, source or title is missing, so it was not added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/reading.py" />
      <source>엑셀 파일이 아닌 압축 파일입니다. 풀어서 안의 파일을 골라 주십시오</source>
      <translation>it is a compressed file and not an Excel file; unpack it and choose the file inside</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/reading.py" />
      <source>표나 글이 아닌 파일입니다</source>
      <translation>it is neither a table nor text</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/reading.py" />
      <source>표의 열 이름도 공고 본문도 찾지 못했습니다</source>
      <translation>neither column names of a table nor the text of a posting were found</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/tables.py" />
      <source>칸이 {0}개인데 열 이름은 {1}개라 넣지 않았습니다. 쉼표가 든 칸을 따옴표로 묶어 주십시오.</source>
      <translation>It has {0} cells for {1} column names, so it was not added. Put cells that contain commas in quotation marks.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/tables.py" />
      <source>열이 {0}개를 넘어 그 뒤의 열은 읽지 않았습니다.</source>
      <translation>There are more than {0} columns; those after that were not read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/text_file.py" />
      <source>압축이 깨졌거나 파일이 끝까지 오지 않았습니다</source>
      <translation>the compressed data is damaged or the file is incomplete</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일을 찾지 못했습니다. 가져온 것은 없습니다. 파일이 있는 자리를 확인하고 다시 골라 주십시오.</source>
      <translation>The file “{name}” was not found. Nothing was brought in. Check where the file is and choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일이 잠겨 있어 읽지 못했습니다. 가져온 것은 없습니다. 이 파일을 연 프로그램을 닫거나 암호를 풀어 저장한 뒤 다시 해 주십시오.</source>
      <translation>The file “{name}” is locked and could not be read. Nothing was brought in. Close the program that has it open, or save it without a password, then try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일을 공고로 읽지 못했습니다({why}). 가져온 것은 없습니다. CSV, 엑셀(xlsx), JSON, 고용24 XML 파일을 고르거나 공고 본문을 붙여 넣어 주십시오.</source>
      <translation>The file “{name}” could not be read as postings ({why}). Nothing was brought in. Choose a CSV, Excel (xlsx), JSON or Work24 XML file, or paste the text of a posting.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일에 공고가 없습니다. 가져온 것은 없습니다. 포털에서 내려받은 파일이 맞는지 확인해 주십시오.</source>
      <translation>There are no postings in the file “{name}”. Nothing was brought in. Please check that it is the file you downloaded from the job site.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일은 읽을 수 있는 크기({megabytes}MB)를 넘습니다. 가져온 것은 없습니다. 공고를 여러 파일로 나누거나 CSV로 저장해 다시 해 주십시오.</source>
      <translation>The file “{name}” is larger than can be read ({megabytes} MB). Nothing was brought in. Split the postings into several files or save them as CSV, then try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일에서 공고 제목 열을 찾지 못했습니다. 가져온 것은 없습니다. 어느 열이 제목인지 정해 주십시오. 있는 열: {columns}</source>
      <translation>No column with titles was found in the file “{name}”. Nothing was brought in. Say which column is the title. Columns: {columns}</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일은 옛 엑셀(xls) 형식이거나 암호가 걸려 있어 읽지 못했습니다. 가져온 것은 없습니다. 엑셀에서 암호를 풀고 xlsx나 CSV로 저장한 뒤 다시 해 주십시오.</source>
      <translation>The file “{name}” is in the old Excel format (xls) or has a password, so it could not be read. Nothing was brought in. Save it in Excel without a password as xlsx or CSV, then try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일은 저장한 웹 페이지라 공고만 가려 읽을 수 없습니다. 가져온 것은 없습니다. 웹 브라우저로 열어 공고 본문을 복사한 뒤 ‘붙여넣기’로 넣어 주십시오.</source>
      <translation>The file “{name}” is a saved web page, and the posting cannot be told from the rest of it. Nothing was brought in. Open it in a web browser, copy the text of the posting and paste it with “Paste a posting”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>‘{name}’ 파일에는 공고 대신 포털의 오류가 들어 있습니다({number}: {message}). 가져온 것은 없습니다. 인증키와 요청을 확인하고 다시 내려받아 주십시오.</source>
      <translation>The file “{name}” holds an error of the job site instead of postings ({number}: {message}). Nothing was brought in. Check your key and your request, then download it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/troubles.py" />
      <source>이름 없는 열뿐</source>
      <translation>only columns without a name</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/work24.py" />
      <source>회사 이름이나 인재상이 없는 기업 정보라 쓰지 않았습니다.</source>
      <translation>This company information has no company name or does not say who the company looks for, so it was not used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/work24.py" />
      <source>고용24의 XML이 아닙니다</source>
      <translation>it is not XML from Work24</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/workbook.py" />
      <source>엑셀 파일이 깨져 있습니다</source>
      <translation>the Excel file is damaged</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/workbook.py" />
      <source>엑셀 시트가 깨져 있습니다</source>
      <translation>a sheet of the Excel file is damaged</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/xml_tree.py" />
      <source>{line}번째 줄에서 XML 형식이 깨져 있습니다</source>
      <translation>the XML is broken on line {line}</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/xml_tree.py" />
      <source>XML에 공고에는 없는 위험한 선언이 있습니다</source>
      <translation>the XML holds a dangerous declaration that postings do not have</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/xml_tree.py" />
      <source>XML이 너무 깊게 겹쳐 있습니다</source>
      <translation>the XML is nested too deep</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/postings/xml_tree.py" />
      <source>여기서부터 XML 형식이 깨져 있어 그 뒤는 읽지 못했습니다.</source>
      <translation>The XML is broken from here on, so the rest could not be read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/score_sheets.py" />
      <source>글자를 읽을 수 없습니다. UTF-8로 저장해 주십시오.</source>
      <translation>The letters cannot be read. Save it as UTF-8.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/score_sheets.py" />
      <source>채점표 ‘{file}’을(를) 읽지 못했습니다. {why} 파일은 그대로입니다.</source>
      <translation>The rating sheet “{file}” could not be read. {why} The file is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/score_sheets.py" />
      <source>20MB를 넘습니다.</source>
      <translation>It is larger than 20 MB.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/score_sheets.py" />
      <source>열 수 없습니다. 파일이 있는지, 다른 프로그램이 열어 두지 않았는지 확인해 주십시오.</source>
      <translation>It cannot be opened. Check that the file is there and that no other program has it open.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/score_sheets.py" />
      <source>엑셀 파일이 깨져 있습니다.</source>
      <translation>The Excel file is damaged.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/score_sheets.py" />
      <source>CSV의 칸을 나눌 수 없습니다.</source>
      <translation>The cells of the CSV cannot be told apart.</translation>
    </message>
    <message>
      <location filename="../../app/maju/documents/score_sheets.py" />
      <source>풀면 너무 커집니다.</source>
      <translation>It is too large when unpacked.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/candidate.py" />
      <source>학력</source>
      <translation>Education</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/candidate.py" />
      <source>프로젝트</source>
      <translation>Project</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/candidate.py" />
      <source>활동·교육</source>
      <translation>Activities and training</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/candidate.py" />
      <source>기술</source>
      <translation>Skills</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/candidate.py" />
      <source>자격·어학</source>
      <translation>Certificates and languages</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/candidate.py" />
      <source>수상</source>
      <translation>Awards</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/candidate.py" />
      <source>자기소개서</source>
      <translation>Cover letter</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/catalogue.py" />
      <source>‘{word}’이라는 구성은 없습니다. 최소, 표준, 고성능 가운데 하나를 적어 주십시오.</source>
      <translation>There is no set “{word}”. Write one of minimum, standard or high.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/catalogue.py" />
      <source>‘{name}’이라는 모델은 목록에 없습니다. ‘maju models list’에서 이름을 볼 수 있습니다.</source>
      <translation>There is no model “{name}” in the list. See ‘maju models list’ for the names.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/catalogue.py" />
      <source>최소</source>
      <translation>Minimum</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/catalogue.py" />
      <source>표준</source>
      <translation>Standard</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/catalogue.py" />
      <source>고성능</source>
      <translation>High performance</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/chat.py" />
      <source>이 대화는 지워져서 더 이을 수 없습니다. 다른 대화는 그대로 있습니다. 새 대화를 시작해 주십시오.</source>
      <translation>This conversation was deleted and cannot go on. Your other conversations are as they were. Please start a new one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>바탕과 같은 색의 글자</source>
      <translation>Text in the colour of the background</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>2포인트보다 작은 글자</source>
      <translation>Text smaller than 2 points</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>종이 밖에 놓인 글자</source>
      <translation>Text placed off the page</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>보이지 않게 한 글자</source>
      <translation>Text made invisible</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>너비가 없는 글자</source>
      <translation>Text without width</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>읽는 방향을 바꾸는 글자</source>
      <translation>Text that changes the reading direction</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>이력서</source>
      <translation>Resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>포트폴리오</source>
      <translation>Portfolio</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/document.py" />
      <source>그 밖의 문서</source>
      <translation>Other document</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>질문 이해</source>
      <translation>Understanding the question</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>구조</source>
      <translation>Structure</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>구체성</source>
      <translation>Being specific</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>결과와 배운 점</source>
      <translation>Result and lesson learnt</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>직무 연결</source>
      <translation>Link to the job</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>기술 정확성</source>
      <translation>Technical accuracy</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>분량</source>
      <translation>Length</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>말의 격식</source>
      <translation>Register</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>상황</source>
      <translation>Situation</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>과제</source>
      <translation>Task</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>행동</source>
      <translation>Action</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>결과</source>
      <translation>Result</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/evaluation.py" />
      <source>배운 점</source>
      <translation>Lesson learnt</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/formats.py" />
      <source>면접 형식 ‘{format}’의 {field} 값이 맞지 않습니다. 형식 파일의 값을 고친 뒤 다시 시작해 주십시오.</source>
      <translation>In the interview format “{format}” the value of {field} is not valid. Correct the format file and start again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>자기소개</source>
      <translation>Self-introduction</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>지원동기</source>
      <translation>Motivation</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>강점·약점</source>
      <translation>Strengths and weaknesses</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>경험</source>
      <translation>Experience</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>직무</source>
      <translation>Job</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>인성</source>
      <translation>Character</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>마무리</source>
      <translation>Closing</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>경영·사무</source>
      <translation>Management and office</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>영업·마케팅</source>
      <translation>Sales and marketing</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>공공</source>
      <translation>Public service</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>연구개발</source>
      <translation>Research and development</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>디자인</source>
      <translation>Design</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>생산</source>
      <translation>Production</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>더 깊이 묻기</source>
      <translation>Going deeper</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>분명히 하기</source>
      <translation>Making it clear</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>근거 묻기</source>
      <translation>Asking for grounds</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>직무와 잇기</source>
      <translation>Linking to the job</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>결과 묻기</source>
      <translation>Asking for the result</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>질문 은행</source>
      <translation>Question bank</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>내 자료</source>
      <translation>My materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>내 자료와 공고</source>
      <translation>My materials and the posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>공고</source>
      <translation>Postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>직업</source>
      <translation>Occupations</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>기출 후기</source>
      <translation>Interview reviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>신입·경력</source>
      <translation>New or experienced</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/question.py" />
      <source>신입</source>
      <translation>New graduate</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/report.py" />
      <source>이 보고서는 연습을 돕기 위해 컴퓨터가 자동으로 만든 것이며, 채용 결과를 예측하지 않습니다.</source>
      <translation>This report was made automatically by a computer to help you practise. It does not predict the outcome of an application.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/resume_draft.py" />
      <source>답이 {count}자여서 넣지 않았습니다. 한 번에 {most}자까지 적을 수 있습니다. 나누어 적어 주십시오.</source>
      <translation>The answer has {count} characters and was not kept. At most {most} fit at once. Please write it in parts.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/resume_draft.py" />
      <source>답이 비어 있습니다. 답을 적거나 ‘건너뛰기’를 골라 주십시오.</source>
      <translation>The answer is empty. Write one, or choose ‘Skip’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/resume_draft.py" />
      <source>지금 묻고 있는 질문이 아니어서 답을 넣지 않았습니다. 지금 질문을 다시 보고 답해 주십시오.</source>
      <translation>This is not the question being asked now, so the answer was not kept. Look at the question again and answer that one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/resume_draft.py" />
      <source>아직 답하지 않은 질문이라 고칠 수 없습니다. 먼저 그 질문에 답해 주십시오.</source>
      <translation>This question has not been answered yet, so there is nothing to change. Answer it first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/resume_draft.py" />
      <source>그런 제안이 없습니다. 글을 다시 보고 제안을 골라 주십시오.</source>
      <translation>There is no such suggestion. Look at the text again and choose one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/resume_draft.py" />
      <source>제안에 아직 {blank} 자리가 있습니다. 그 자리를 본인의 사실로 채운 문장을 적어 주십시오.</source>
      <translation>The suggestion still has {blank} in it. Write the sentence with your own facts in that place.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/resume_ports.py" />
      <source>다른 창이나 명령에서 이 이력서가 그사이 바뀌어 이번 것은 넣지 않았습니다. 먼저 적은 것은 그대로 있습니다. 바뀐 것을 보고 다시 보내 주십시오.</source>
      <translation>This resume was changed meanwhile by another window or command, so this turn was not kept. What was written before is there. Look at what changed and send it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/system_reasons.py" />
      <source>시스템 오류 {number}</source>
      <translation>system error {number}</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/system_reasons.py" />
      <source>남은 공간이 없습니다</source>
      <translation>there is no space left</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/system_reasons.py" />
      <source>권한이 없습니다</source>
      <translation>permission was refused</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/system_reasons.py" />
      <source>그런 폴더나 파일이 없습니다</source>
      <translation>there is no such folder or file</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/system_reasons.py" />
      <source>디스크가 읽기나 쓰기에 실패했습니다</source>
      <translation>the disk failed to read or write</translation>
    </message>
    <message>
      <location filename="../../app/maju/domain/system_reasons.py" />
      <source>이름이 너무 깁니다</source>
      <translation>the name is too long</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/audio_tail.py" />
      <source>‘{name}’은(는) 읽을 수 있는 녹음 파일이 아닙니다. 16비트 WAV 파일인지 확인해 주세요.</source>
      <translation>“{name}” is not a recording that can be read. Please check that it is a 16-bit WAV file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/chat_prompt.py" />
      <source>이 언어 모델의 대화 형식을 읽을 수 없습니다. 다른 모델을 골라 주세요. 기본 분석은 그대로 볼 수 있습니다.</source>
      <translation>The chat format of this language model cannot be read. Please choose another model. The basic analysis is still there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/embed_sentence_transformers.py" />
      <source>문장 검색 모델 ‘{name}’은(는) 실행 코드가 숨을 수 있는 pickle 형식이라 열지 않습니다. safetensors 형식으로 저장한 모델을 골라 주세요. 기본 검색은 그대로 됩니다.</source>
      <translation>The sentence search model “{name}” is in the pickle format, in which code can hide, so it is not opened. Please choose a model saved as safetensors. The basic search works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/embed_static.py" />
      <source>문장 검색 모델 ‘{name}’의 파일이 빠졌거나 깨졌습니다. 모델을 다시 설치해 주세요. 기본 검색은 그대로 됩니다.</source>
      <translation>Files of the sentence search model “{name}” are missing or damaged. Please install it again. The basic search works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/face_child.py" />
      <source>‘{name}’에서 영상을 읽을 수 없습니다. 소리와 답변 글은 그대로 볼 수 있습니다.</source>
      <translation>No video can be read from “{name}”. The sound and the text of the answer are still there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/face_child.py" />
      <source>표정 분석 모델 파일이 깨졌습니다. 모델을 다시 설치해 주세요. 녹화는 그대로 됩니다.</source>
      <translation>The face model file is damaged. Please install it again. Recording works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/face_mediapipe.py" />
      <source>표정 분석 모델 ‘{name}’이(가) 없습니다. 표정 분석 없이도 면접과 녹화는 그대로 됩니다.</source>
      <translation>The face model “{name}” is not there. Interviews and recording work without it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/grammar.py" />
      <source>언어 모델에게 줄 답변 형식이 잘못되어 실행하지 않았습니다({why}). 기본 분석은 그대로 볼 수 있습니다.</source>
      <translation>The answer format for the language model is wrong and was not run ({why}). The basic analysis is still there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/host.py" />
      <source>{engine} 엔진이 연달아 두 번 멈췄습니다. 녹음한 답변은 그대로 있으니 면접은 계속하셔도 됩니다.</source>
      <translation>{engine} has stopped twice in a row. Your recorded answers are safe and you can go on with the interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/host.py" />
      <source>{engine} 작업이 {seconds}초 안에 끝나지 않아 멈췄습니다. 녹음한 답변은 그대로 있습니다.</source>
      <translation>{engine} was not done within {seconds} s and was stopped. Your recorded answers are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/host.py" />
      <source>{engine} 엔진이 이 요청을 처리하지 못했습니다. 녹음한 답변은 그대로 있습니다.</source>
      <translation>{engine} could not deal with this request. Your recorded answers are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/host.py" />
      <source>{engine} 엔진이 이미 꺼졌습니다.</source>
      <translation>{engine} has been switched off already.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/host.py" />
      <source>{engine} 작업을 취소했습니다.</source>
      <translation>{engine} was cancelled.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/host_child.py" />
      <source>메모리가 부족해 분석을 멈췄습니다. 다른 프로그램을 닫거나 더 작은 모델을 골라 주세요.</source>
      <translation>There was too little memory, so the analysis stopped. Close other programs or choose a smaller model.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/installed_models.py" />
      <source>자세 분석 모델 파일이 깨졌습니다. 모델을 다시 설치해 주세요. 녹화는 그대로 됩니다.</source>
      <translation>The posture model file is damaged. Please install it again. Recording works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/installed_models.py" />
      <source>문장 검색 모델 ‘{name}’의 {file} 파일이 없습니다. 모델을 다시 설치해 주세요.</source>
      <translation>The file {file} of the sentence search model “{name}” is missing. Please install it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/installed_models.py" />
      <source>‘{name}’ 모델이 {place}에 없습니다. 옮겼거나 지웠다면 다시 더해 주세요.</source>
      <translation>The model “{name}” is not in {place}. If you moved or deleted it, please add it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/installed_models.py" />
      <source>‘{name}’ 모델을 읽을 수 없습니다({why}). 파일 권한과 저장 장치를 확인해 주세요.</source>
      <translation>The model “{name}” cannot be read ({why}). Please check its permissions and the disk.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llama_budget.py" />
      <source>언어 모델 ‘{name}’에는 메모리가 {needed} 필요한데 지금 {free}만 비어 있어 열지 않았습니다. 다른 프로그램을 닫거나 더 작은 모델을 골라 주십시오. 기본 분석은 그대로 됩니다.</source>
      <translation>The language model “{name}” needs {needed} of memory and only {free} is free, so it was not opened. Close other programs or choose a smaller model. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llama_child.py" />
      <source>질문과 답변이 언어 모델이 한 번에 읽을 수 있는 길이를 넘었습니다({needed} &gt; {limit} 토큰).</source>
      <translation>Question and answer are longer than the language model can read at once ({needed} &gt; {limit} tokens).</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llama_opening.py" />
      <source>언어 모델 파일을 열 수 없습니다. 파일이 깨졌거나 메모리가 부족합니다. 기본 분석은 그대로 됩니다.</source>
      <translation>The language model file cannot be opened. It is damaged or there is too little memory. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llm_llama_cpp.py" />
      <source>언어 모델 파일 ‘{name}’이(가) 없습니다. 기본 분석은 그대로 됩니다.</source>
      <translation>The language model file “{name}” is not there. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llm_llama_cpp.py" />
      <source>‘{name}’은(는) GGUF 형식의 언어 모델이 아니거나 깨졌습니다. 기본 분석은 그대로 됩니다.</source>
      <translation>“{name}” is not a language model in GGUF format, or it is damaged. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llm_openai.py" />
      <source>서버 {address}에서 언어 모델 ‘{model}’을(를) 찾지 못했습니다. 그 서버에 있는 모델: {names}. 기본 분석은 그대로 됩니다.</source>
      <translation>The server {address} has no language model “{model}”. Models on that server: {names}. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llm_openai.py" />
      <source>{address}의 답을 알아들을 수 없습니다{detail}. OpenAI 방식의 언어 모델 서버인지, 주소가 맞는지 보아 주십시오. 기본 분석은 그대로 됩니다.</source>
      <translation>The reply of {address} cannot be understood{detail}. Please check that it is a language model server of the OpenAI kind and that the address is right. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llm_openai.py" />
      <source>언어 모델 서버 {address}가 열쇠(API 키)를 받아 주지 않았습니다. 설정에서 키를 보아 주십시오. 기본 분석은 그대로 됩니다.</source>
      <translation>The language model server {address} did not accept the key (API key). Please check the key in the settings. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llm_openai.py" />
      <source>서버 {address}에서 쓸 수 있는 언어 모델을 찾지 못했습니다. 기본 분석은 그대로 됩니다.</source>
      <translation>No usable language model was found on the server {address}. Basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/llm_openai.py" />
      <source>알 수 없음</source>
      <translation>unknown</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/server_address.py" />
      <source>‘{address}’은(는) 서버 주소가 아닙니다. http://192.168.0.10:8080/v1처럼 적어 주십시오.</source>
      <translation>“{address}” is not the address of a server. Please write it like http://192.168.0.10:8080/v1.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/server_address.py" />
      <source>‘{host}’은(는) 이 컴퓨터나 같은 내부망에 있는 서버가 아닙니다. 답변이 밖으로 나가지 않도록 연결하지 않았습니다. 내부망 주소를 적어 주십시오.</source>
      <translation>“{host}” is not on this computer or on the same local network. It was not connected to, so that no answer gets out. Please enter an address of the local network.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/server_address.py" />
      <source>언어 모델 서버 ‘{host}’의 이름을 찾지 못했습니다. 서버가 켜져 있는지, 주소가 맞는지 보아 주십시오. 기본 분석은 그대로 됩니다.</source>
      <translation>The name of the language model server “{host}” was not found. Please check that the server is on and that the address is right. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/server_connection.py" />
      <source>언어 모델 서버 {address}의 답이 너무 오래 걸려 그만두었습니다. 기본 분석은 그대로 됩니다.</source>
      <translation>The language model server {address} took too long to reply, so waiting for it ended. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/server_connection.py" />
      <source>언어 모델 서버 {address}에 연결하지 못했거나 연결이 끊겼습니다. 서버가 켜져 있는지 보아 주십시오. 기본 분석은 그대로 됩니다.</source>
      <translation>The language model server {address} could not be reached or the connection broke. Please check that the server is on. The basic analysis works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/stt_faster_whisper.py" />
      <source>음성 인식 모델 ‘{name}’의 {file} 파일이 없거나 깨졌습니다. 다시 설치해 주세요.</source>
      <translation>The file {file} of the speech-to-text model “{name}” is missing or damaged. Please install it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/stt_faster_whisper.py" />
      <source>녹음 파일 ‘{name}’이(가) 없습니다. 파일이 옮겨졌거나 지워졌는지 확인해 주세요.</source>
      <translation>The recording “{name}” is not there. Please check whether it was moved or deleted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/supertonic_child.py" />
      <source>‘{name}’ 목소리를 쓸 수 없습니다: 모델 파일이 깨졌습니다. 모델을 다시 받아 주십시오.</source>
      <translation>The voice “{name}” cannot be used: a model file is damaged. Please download the model again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/tts_espeak.py" />
      <source>기본 음성을 켤 수 없습니다. 프로그램을 다시 설치하면 대개 해결됩니다. 질문은 글로 보여 드립니다.</source>
      <translation>The built-in voice cannot be started. Installing the program again usually helps. Questions are shown as text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/tts_espeak.py" />
      <source>기본 음성에 ‘{voice}’ 목소리가 없습니다. 다른 목소리를 골라 주세요.</source>
      <translation>The built-in voice has no voice “{voice}”. Please choose another one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/tts_piper.py" />
      <source>‘{name}’ 목소리를 쓸 수 없습니다: {why}.</source>
      <translation>The voice “{name}” cannot be used: {why}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/tts_piper.py" />
      <source>‘{name}’ 목소리는 ‘{phonemes}’ 방식으로 글을 읽는데, 이 프로그램의 Piper는 그 방식을 모릅니다. 다른 목소리를 골라 주세요.</source>
      <translation>The voice “{name}” reads text by “{phonemes}”, which this program's Piper does not know. Please choose another voice.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/tts_piper.py" />
      <source>‘{name}’에 Piper 목소리가 없습니다.</source>
      <translation>There is no Piper voice in “{name}”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/tts_piper.py" />
      <source>‘{voice}’ 목소리가 설치되어 있지 않습니다.</source>
      <translation>The voice “{voice}” is not installed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/tts_supertonic.py" />
      <source>‘{name}’ 목소리를 쓸 수 없습니다: {file} 파일이 없거나 읽을 수 없습니다. 모델을 다시 받아 주십시오.</source>
      <translation>The voice “{name}” cannot be used: the file {file} is missing or cannot be read. Please download the model again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/voice_activity.py" />
      <source>말소리를 찾는 구성 요소가 없습니다. 프로그램을 다시 설치해 주세요. 녹음은 그대로 됩니다.</source>
      <translation>The part that finds speech is missing. Please install the program again. Recording works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/whisper_child.py" />
      <source>‘{name}’은(는) 영어만 아는 음성 인식 모델이라 한국어 답변을 글로 옮기지 못합니다. 이름이 .en으로 끝나지 않는 모델을 골라 주세요. 녹음은 그대로 됩니다.</source>
      <translation>“{name}” is a speech-to-text model that knows only English, so it cannot write down Korean answers. Please choose a model whose name does not end in .en. Recording works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/whisper_child.py" />
      <source>녹음 파일 ‘{name}’을(를) 열 수 없습니다. 파일이 옮겨졌거나 지워졌는지 확인해 주세요.</source>
      <translation>The recording “{name}” cannot be opened. Please check whether it was moved or deleted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/engines/whisper_device.py" />
      <source>음성 인식 모델 ‘{name}’의 파일이 빠졌거나 깨졌습니다. 모델을 다시 설치해 주세요. 녹음은 그대로 됩니다.</source>
      <translation>Files of the speech-to-text model “{name}” are missing or damaged. Please install it again. Recording works as before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/fakes/devices.py" />
      <source>녹음이 준비되어 있지 않습니다. 마이크를 다시 확인한 뒤 시작해 주십시오.</source>
      <translation>Recording is not ready. Check the microphone, then start.</translation>
    </message>
    <message>
      <location filename="../../app/maju/fakes/devices.py" />
      <source>파일 ‘{file}’이(가) 없습니다.</source>
      <translation>The file “{file}” is not there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/fakes/engines.py" />
      <source>‘{voice}’ 신호음은 없습니다.</source>
      <translation>There is no tone “{voice}”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/fakes/engines.py" />
      <source>녹음 파일 ‘{name}’이(가) 없습니다.</source>
      <translation>The recording “{name}” is not there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/fakes/engines.py" />
      <source>‘{name}’에서 영상을 읽을 수 없습니다.</source>
      <translation>No video can be read from “{name}”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/fakes/engines.py" />
      <source>‘{name}’은(는) 읽을 수 있는 WAV가 아닙니다.</source>
      <translation>“{name}” is not a WAV that can be read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/kiosk_settings.py" />
      <source>키오스크 설정 파일 {path}의 {name} 값을 쓸 수 없습니다: {why}. 고친 뒤 다시 시작해 주십시오. 키오스크는 열지 않았습니다.</source>
      <translation>The value of {name} in the kiosk settings {path} cannot be used: {why}. Correct it and start again. The kiosk was not opened.</translation>
    </message>
    <message>
      <location filename="../../app/maju/kiosk_settings.py" />
      <source>키오스크 설정 파일 {path}을 읽을 수 없어 키오스크를 열지 않았습니다. 파일의 글을 확인하거나, 파일을 지우고 다시 시작하면 처음 설정으로 만듭니다.</source>
      <translation>The kiosk was not opened because its settings file {path} cannot be read. Check the file, or delete it and start again to get the first settings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/addresses.py" />
      <source>모델을 받을 주소 ‘{address}’을 쓸 수 없습니다. ‘https://’로 시작하는 주소를 적어 주십시오.</source>
      <translation>The download address “{address}” cannot be used. Please enter an address that begins with ‘https://’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/connections.py" />
      <source>이 컴퓨터의 프록시 설정을 쓸 수 없습니다({why}). 프록시 환경 변수(HTTPS_PROXY, ALL_PROXY)를 확인해 주십시오.</source>
      <translation>The proxy settings of this computer cannot be used ({why}). Please check the environment variables of the proxy (HTTPS_PROXY, ALL_PROXY).</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>내려받기를 멈췄습니다. 지금까지 받은 것은 남아 있어 다음에 이어서 받습니다.</source>
      <translation>The download was stopped. What has arrived is kept and the rest follows next time.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>{host}에 연결하지 못했거나 연결이 자꾸 끊깁니다({why}). 인터넷 연결을 확인하고 다시 받아 주십시오. 지금까지 받은 것은 남아 있어 이어서 받습니다.</source>
      <translation>{host} could not be reached or the connection keeps breaking ({why}). Check the internet connection and download again. What has arrived is kept and only the rest is downloaded.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>{host}에서 ‘{file}’ 파일을 받지 못했습니다(HTTP {status}). 지금까지 받은 것은 그대로입니다. 잠시 뒤 다시 받고, 그래도 안 되면 설정에서 다른 내려받기 주소를 적어 주십시오.</source>
      <translation>The file “{file}” could not be downloaded from {host} (HTTP {status}). What has arrived is kept. Try again in a while; if that does not help, enter another download address in the settings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>{host}에서 ‘{file}’ 파일 대신 다른 것을 보냈습니다. 로그인 화면이 있는 무선망이라면 먼저 로그인하고 다시 받아 주십시오. 지금까지 받은 것은 그대로입니다.</source>
      <translation>{host} sent something else instead of the file “{file}”. If your wireless network has a login page, log in first and download again. What has arrived is kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>받은 ‘{file}’ 파일이 목록에 적힌 것과 달라 설치하지 않았습니다. 그 파일은 {folder} 폴더에 따로 두었고 다른 파일은 그대로입니다. 다시 받아도 같으면 설정에서 다른 내려받기 주소를 적어 주십시오.</source>
      <translation>The downloaded file “{file}” is not the one in the list, so it was not installed. It was put aside in {folder}; other files are as they were. If it happens again, enter another download address in the settings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>‘{file}’ 파일의 크기가 목록에 적힌 {expected}바이트가 아니라 {seen}바이트여서 받지 않았습니다. 다른 파일은 그대로입니다. 다시 받아도 같으면 설정에서 다른 내려받기 주소를 적어 주십시오.</source>
      <translation>The file “{file}” has {seen} bytes and not the {expected} bytes of the list, so it was not downloaded. Other files are as they were. If it happens again, enter another download address in the settings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>모델을 받으려면 {needed} GB가 비어 있어야 하는데 {folder}에는 {free} GB만 비어 있습니다. 파일을 정리하거나 더 작은 구성을 고르고 다시 받아 주십시오. 지금까지 받은 것은 그대로입니다.</source>
      <translation>The download needs {needed} GB of free space, and {folder} has only {free} GB. Make room or choose a smaller set, then download again. What has arrived is kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>{folder} 폴더에 쓸 수 없습니다({why}). 폴더의 권한과 저장 장치를 확인해 주십시오. 설치되어 있던 모델은 그대로입니다.</source>
      <translation>The folder {folder} cannot be written to ({why}). Please check its permissions and the disk. Models that were installed are as they were.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/download_troubles.py" />
      <source>{folder}이 있는 디스크는 이렇게 큰 파일을 담지 못합니다(FAT32는 4 GB까지). 다른 디스크를 쓰거나 더 작은 모델을 골라 주십시오.</source>
      <translation>The disk with {folder} cannot hold a file this large (FAT32: up to 4 GB). Use another disk or choose a smaller model.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/gguf_header.py" />
      <source>‘{name}’은(는) GGUF 파일이 아닙니다.</source>
      <translation>“{name}” is not a GGUF file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/gguf_header.py" />
      <source>‘{name}’은(는) 오래되었거나 이 컴퓨터에 맞지 않는 GGUF 파일입니다. 새로 만든 파일을 골라 주십시오.</source>
      <translation>“{name}” is a GGUF file that is too old or not made for this computer. Please choose a newer file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/gguf_header.py" />
      <source>‘{name}’ 파일의 앞부분이 깨졌습니다. 파일을 다시 받아 주십시오.</source>
      <translation>The beginning of the file “{name}” is damaged. Please download the file again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/installing.py" />
      <source>모델 폴더 {folder}에 쓸 수 없습니다({why}). 폴더의 권한과 남은 공간을 확인해 주십시오. 설치되어 있던 모델은 그대로입니다.</source>
      <translation>The model folder {folder} cannot be written to ({why}). Please check its permissions and free space. Models that were installed are as they were.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/installing.py" />
      <source>‘{name}’ 모델을 지금 쓰고 있어 바꾸거나 지우지 못했습니다. 면접을 끝내고 다시 해 주십시오. 모델은 그대로입니다.</source>
      <translation>The model “{name}” is in use, so it could not be replaced or deleted. Finish the interview and try again. The model is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/keeper.py" />
      <source>‘{name}’ 모델은 설치되어 있지 않습니다.</source>
      <translation>The model “{name}” is not installed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/keeper.py" />
      <source>‘{name}’은(는) 이 프로그램이 설치한 모델이 아니어서 지우지 않았습니다. 필요 없으면 {folder} 폴더에서 직접 지워 주십시오.</source>
      <translation>“{name}” was not installed by this program, so it was not deleted. If you do not need it, delete it yourself in {folder}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/manifest.py" />
      <source>모델 목록의 ‘{entry}’ 항목을 읽을 수 없습니다({problem}). 설치된 모델과 지난 기록은 그대로입니다. 프로그램을 다시 설치하면 처음 목록이 돌아옵니다.</source>
      <translation>The entry “{entry}” of the model list cannot be read ({problem}). Installed models and past records are safe. Installing the program again brings the first list back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/manifest.py" />
      <source>모델 목록 파일 {file}을(를) 읽을 수 없습니다. 설치된 모델과 지난 기록은 그대로입니다. 프로그램을 다시 설치하면 목록이 돌아옵니다.</source>
      <translation>The model list {file} cannot be read. Installed models and past records are safe. Installing the program again brings the list back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>{path}에 아무것도 없습니다. 파일이나 폴더를 다시 골라 주십시오.</source>
      <translation>There is nothing at {path}. Please choose a file or folder again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>목소리</source>
      <translation>Voice</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>자세 분석</source>
      <translation>Posture reading</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>언어</source>
      <translation>Language</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>문장 검색</source>
      <translation>Sentence search</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’ 폴더에서 아는 모델을 찾지 못했습니다. faster-whisper(CTranslate2) 폴더, sentence-transformers 폴더, Supertonic 폴더나 GGUF·ONNX 파일을 골라 주십시오.</source>
      <translation>The folder “{name}” holds no model that Maju knows. Please choose a faster-whisper (CTranslate2), sentence-transformers or Supertonic folder, or a GGUF or ONNX file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’ 파일만으로는 모델이 되지 않습니다. 모델 폴더 전체나 GGUF·ONNX·task 파일을 골라 주십시오.</source>
      <translation>The file “{name}” alone is not a model. Please choose the whole folder of the model, or a GGUF, ONNX or task file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) 얼굴이나 자세를 읽는 MediaPipe 모델이 아닙니다. face_landmarker.task 파일을 골라 주십시오.</source>
      <translation>“{name}” is not a MediaPipe model that reads faces or posture. Please choose the file face_landmarker.task.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) 열 때 다른 프로그램을 실행할 수 있는 피클(pickle) 형식이어서 쓰지 않습니다. 음성 인식은 faster-whisper 폴더, 언어 모델은 GGUF, 문장 검색은 safetensors 형식을 골라 주십시오.</source>
      <translation>“{name}” is in the pickle format, which can run other programs when it is opened, so it is not used. Please choose a faster-whisper folder for speech to text, GGUF for a language model, or safetensors for sentence search.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) 암호로 잠긴 파일이거나 모르는 형식입니다. GGUF, ONNX, task 파일이나 모델 폴더를 골라 주십시오.</source>
      <translation>“{name}” is locked with a password or of an unknown kind. Please choose a GGUF, ONNX or task file, or the folder of a model.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) {found} 모델이어서 {wanted} 자리에 쓸 수 없습니다.</source>
      <translation>“{name}” is a model for {found} and cannot be used for {wanted}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’ 폴더에 model.safetensors가 없습니다. pytorch_model.bin은 열 때 다른 프로그램을 실행할 수 있는 형식이어서 쓰지 않습니다. safetensors 형식으로 저장한 폴더를 골라 주십시오.</source>
      <translation>There is no model.safetensors in the folder “{name}”. pytorch_model.bin is not used, because its format can run other programs when it is opened. Please choose a folder saved as safetensors.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) CTranslate2 폴더이지만 Whisper 음성 인식 모델이 아닙니다. faster-whisper 폴더를 골라 주십시오.</source>
      <translation>“{name}” is a CTranslate2 folder but not a Whisper speech-to-text model. Please choose a faster-whisper folder.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’ 폴더에 {file} 파일이 없습니다. 폴더를 통째로 다시 받아 주십시오.</source>
      <translation>There is no file {file} in the folder “{name}”. Please download the whole folder again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) PyTorch 형식의 모델 폴더입니다. 음성 인식에는 CTranslate2 형식으로 변환한 폴더가 필요합니다(model.bin이 든 faster-whisper 폴더). 언어 모델이라면 GGUF 파일을 골라 주십시오.</source>
      <translation>“{name}” is a model folder in PyTorch format. Speech to text needs a folder converted to CTranslate2 (a faster-whisper folder with model.bin in it). For a language model, choose a GGUF file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) 다른 모델에 덧붙이는 어댑터(LoRA)입니다. 어댑터를 합친 GGUF 파일을 골라 주십시오.</source>
      <translation>“{name}” is an adapter (LoRA) that is added to another model. Please choose a GGUF file with the adapter merged in.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) 그림을 읽는 부분(mmproj)뿐입니다. 같은 모델의 본 GGUF 파일을 골라 주십시오.</source>
      <translation>“{name}” is only the part that reads pictures (mmproj). Please choose the main GGUF file of the same model.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) 언어 모델이 아닌 GGUF 파일입니다. 대화하는 언어 모델의 GGUF 파일을 골라 주십시오.</source>
      <translation>“{name}” is a GGUF file but not a language model. Please choose the GGUF file of a language model that can chat.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) 나뉜 모델의 {part}번째 파일입니다. 첫 번째 파일(00001)을 골라 주십시오.</source>
      <translation>“{name}” is file {part} of a model in several files. Please choose the first one (00001).</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’ 곁에 설정 파일 ‘{file}’이 없습니다. Piper 목소리는 두 파일이 한 폴더에 있어야 합니다. Supertonic 목소리라면 폴더 전체를 골라 주십시오.</source>
      <translation>The settings file “{file}” is not beside “{name}”. A Piper voice needs both files in one folder. For a Supertonic voice, choose the whole folder.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’은(는) 암호로 잠겼거나 압축된 파일입니다. 풀어서 나온 모델 파일이나 폴더를 골라 주십시오.</source>
      <translation>“{name}” is locked with a password or compressed. Unpack it and choose the model file or folder that was in it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’을(를) 읽을 수 없습니다({why}). 파일 권한과 저장 장치를 확인해 주십시오.</source>
      <translation>“{name}” cannot be read ({why}). Please check its permissions and the disk.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’ 폴더가 아니라 그 안의 {what} 하나를 골라 주십시오.</source>
      <translation>Please choose not the folder “{name}” but one file in it: {what}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>나뉜 모델의 ‘{file}’ 파일이 곁에 없습니다. 나뉜 파일 {parts}개를 모두 한 폴더에 두고 다시 골라 주십시오.</source>
      <translation>This model is in several files and “{file}” is not beside the others. Put all {parts} files into one folder and choose again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>GGUF 파일</source>
      <translation>GGUF file</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>목소리(.onnx) 파일</source>
      <translation>voice file (.onnx)</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>.task 파일</source>
      <translation>.task file</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’ 폴더가 비어 있습니다. 모델이 든 폴더를 골라 주십시오.</source>
      <translation>The folder “{name}” is empty. Please choose a folder with a model in it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/own_models.py" />
      <source>‘{name}’ 파일이 비어 있습니다. 다시 받아 주십시오.</source>
      <translation>The file “{name}” is empty. Please download it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_manifest.py" />
      <source>이 꾸러미는 더 새로운 maju로 만들었습니다. 프로그램을 새 판으로 바꾼 다음 다시 해 주십시오.</source>
      <translation>This pack was made by a newer Maju. Please update the program and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_manifest.py" />
      <source>꾸러미 목록에 적힌 ‘{name}’의 크기가 조각들의 크기와 맞지 않습니다. 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오.</source>
      <translation>The size of “{name}” in the list of the pack does not match its pieces. Nothing was installed. Please make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_manifest.py" />
      <source>꾸러미의 목록({file})이 깨졌거나 이 프로그램이 만든 것이 아닙니다. 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오.</source>
      <translation>The list of the pack ({file}) is damaged or was not made by this program. Nothing was installed. Please make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_names.py" />
      <source>꾸러미에 쓸 수 없는 파일 이름 ‘{name}’이(가) 있어 아무것도 설치하지 않았습니다. 믿을 수 있는 곳에서 만든 꾸러미인지 확인해 주십시오.</source>
      <translation>The pack holds the file name “{name}”, which cannot be used, so nothing was installed. Please make sure that the pack comes from someone you trust.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_names.py" />
      <source>꾸러미에 ‘{name}’이라는 이름이 겹칩니다. 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오.</source>
      <translation>The name “{name}” is in the pack twice. Nothing was installed. Please make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_reader.py" />
      <source>꾸러미의 목록({file})이 지나치게 커서 읽지 않았습니다. 이 프로그램이 만든 꾸러미인지 확인해 주십시오.</source>
      <translation>The list of the pack ({file}) is far too large and was not read. Please make sure that this program made the pack.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>{place}에서 꾸러미를 찾지 못했습니다. 이동식 저장 장치나 그 안의 maju-pack 폴더를 골라 주십시오.</source>
      <translation>There is no pack in {place}. Please choose the removable drive or the folder maju-pack on it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>{place}의 꾸러미는 다 만들어지지 않았습니다. 만들던 컴퓨터에서 ‘모델 담기’를 다시 하면 이어서 끝냅니다.</source>
      <translation>The pack in {place} was not finished. Pack the models again on the computer that was making it, and it goes on from there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>이동식 저장 장치를 읽을 수 없습니다({why}). 지금까지 옮긴 것은 남아 있습니다. 이동식 저장 장치를 다시 꽂으면 이어서 합니다.</source>
      <translation>The removable drive cannot be read ({why}). What has been copied is kept. Plug the drive in again to go on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미에 목록에 없는 ‘{name}’이(가) 들어 있어 아무것도 설치하지 않았습니다. 믿을 수 있는 꾸러미인지 확인하고, 그 파일을 지우거나 꾸러미를 다시 만들어 주십시오.</source>
      <translation>The pack holds “{name}”, which is not in its list, so nothing was installed. Make sure that you can trust the pack, then delete that file or make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미에 ‘{name}’ 파일이 없어 아무것도 설치하지 않았습니다. 꾸러미를 처음부터 다시 복사하거나 만들어 주십시오.</source>
      <translation>The file “{name}” is missing from the pack, so nothing was installed. Please copy or make the pack again from the start.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미의 ‘{name}’ 파일이 목록에 적힌 크기와 달라 아무것도 설치하지 않았습니다. 꾸러미를 다시 복사하거나 만들어 주십시오.</source>
      <translation>The file “{name}” in the pack does not have the size in the list, so nothing was installed. Please copy or make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미의 ‘{name}’ 내용이 목록과 달라 아무것도 설치하지 않았습니다. 복사하다 깨졌거나 누가 바꾼 것입니다. 꾸러미를 다시 만들어 주십시오.</source>
      <translation>The content of “{name}” in the pack is not that of the list, so nothing was installed. It was damaged while copying, or someone changed it. Please make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미의 ‘{model}’ 모델은 ‘{name}’ 파일이 이 프로그램이 아는 것과 달라 아무것도 설치하지 않았습니다. 같은 판의 maju로 꾸러미를 다시 만들어 주십시오.</source>
      <translation>In the pack, the file “{name}” of the model “{model}” is not the one this program knows, so nothing was installed. Please make the pack again with the same version of Maju.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미의 ‘{name}’은(는) 다른 곳을 가리키거나 보통 파일이 아니어서 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오.</source>
      <translation>“{name}” in the pack points elsewhere or is not an ordinary file, so nothing was installed. Please make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미의 ‘{name}’은(는) 열 때 다른 프로그램을 실행할 수 있는 피클(pickle) 파일이어서 아무것도 설치하지 않았습니다. 믿을 수 있는 꾸러미인지 확인해 주십시오.</source>
      <translation>“{name}” in the pack is a pickle file, which can run other programs when it is opened, so nothing was installed. Please make sure that you can trust the pack.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미의 ‘{name}’은(는) 이 자리의 모델에 쓰는 파일 형식이 아니어서 아무것도 설치하지 않았습니다. 꾸러미를 다시 만들어 주십시오.</source>
      <translation>“{name}” in the pack is not a kind of file that models of this sort have, so nothing was installed. Please make the pack again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>꾸러미의 ‘{name}’이(가) 모델 밖의 프로그램 코드를 부르게 되어 있어 아무것도 설치하지 않았습니다. 믿을 수 있는 꾸러미인지 확인해 주십시오.</source>
      <translation>“{name}” in the pack would call program code from outside the model, so nothing was installed. Please make sure that you can trust the pack.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>{place}에 {needed} GB가 비어 있어야 하는데 {free} GB만 비어 있습니다. 파일을 정리하고 다시 해 주십시오. 지금까지 옮긴 것은 남아 있습니다.</source>
      <translation>{place} needs {needed} GB of free space and has only {free} GB. Make room and try again. What has been copied is kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>모델 폴더 {folder}에 쓸 수 없습니다({why}). 폴더의 권한과 저장 장치를 확인해 주십시오. 설치되어 있던 모델은 그대로입니다.</source>
      <translation>The model folder {folder} cannot be written to ({why}). Please check its permissions and the disk. Models that were installed are as they were.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>설치된 ‘{model}’ 모델의 ‘{name}’ 파일이 설치한 뒤에 바뀌었거나 없어져 담지 않았습니다. 그 모델을 지우고 다시 설치한 다음 담아 주십시오.</source>
      <translation>The file “{name}” of the installed model “{model}” was changed or lost after installation, so it was not packed. Delete that model, install it again, then pack it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>설치된 ‘{model}’ 모델이 지금 모델 목록의 것과 달라 담지 않았습니다. 그 모델을 지우고 다시 설치한 다음 담아 주십시오.</source>
      <translation>The installed model “{model}” is not the one in the present model list, so it was not packed. Delete that model, install it again, then pack it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>maju-pack 폴더에 꾸러미가 아닌 ‘{name}’이(가) 있습니다. 다른 곳으로 옮기고 다시 담아 주십시오. 아무것도 지우지 않았습니다.</source>
      <translation>The folder maju-pack holds “{name}”, which is not part of a pack. Move it elsewhere and pack again. Nothing was deleted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>{folder}이 있는 디스크는 4 GB보다 큰 파일을 담지 못합니다(FAT32). 다른 디스크를 쓰거나 더 작은 모델을 골라 주십시오.</source>
      <translation>The disk with {folder} cannot hold files larger than 4 GB (FAT32). Use another disk or choose a smaller model.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>{place}에 쓸 수 없습니다({why}). 쓰기 금지가 풀려 있는지 확인하거나 다른 저장 장치를 골라 주십시오.</source>
      <translation>{place} cannot be written to ({why}). Check that write protection is off, or choose another drive.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/pack_troubles.py" />
      <source>담을 모델이 없습니다. 먼저 모델을 설치해 주십시오.</source>
      <translation>There is no model to pack. Please install one first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/partial.py" />
      <source>‘{name}’ 모델은 다른 창이나 프로그램이 이미 받고 있습니다. 그쪽이 끝난 다음에 다시 해 주십시오.</source>
      <translation>Another window or program is already downloading the model “{name}”. Please try again when it is done.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_pack_source.py" />
      <source>추가 꾸러미의 ‘{name}’이(가) 목록과 달라 설치하지 않았습니다. 받다가 깨졌거나 누가 바꾼 것입니다. 파일을 다시 받아 주십시오. 설치된 것은 그대로입니다.</source>
      <translation>“{name}” in the add-on pack differs from its list, so it was not installed. It broke on the way or somebody changed it. Please download the file again. What is installed is unchanged.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_pack_source.py" />
      <source>추가 꾸러미의 ‘{name}’은(는) 다른 곳을 가리키거나 보통 파일이 아니어서 설치하지 않았습니다. 믿을 수 있는 곳에서 받은 파일인지 확인해 주십시오.</source>
      <translation>“{name}” in the add-on pack points elsewhere or is no ordinary file, so it was not installed. Please make sure that the file comes from a source you trust.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_pack_source.py" />
      <source>{place}에 추가 꾸러미가 없습니다. 받은 파일(….zip)이나 그것을 푼 폴더를 알려 주십시오. 설치된 것은 그대로입니다.</source>
      <translation>There is no add-on pack at {place}. Please name the downloaded file (….zip) or the folder it was unpacked to. What is installed is unchanged.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_pack_source.py" />
      <source>추가 꾸러미에 쓸 수 없는 파일 이름 ‘{name}’이(가) 있어 설치하지 않았습니다. 믿을 수 있는 곳에서 받은 파일인지 확인해 주십시오.</source>
      <translation>The add-on pack holds the unusable file name “{name}”, so it was not installed. Please make sure that the file comes from a source you trust.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_pack_source.py" />
      <source>추가 꾸러미의 ‘{name}’은(는) 열 때 다른 프로그램을 실행할 수 있는 형식이라 설치하지 않았습니다. 믿을 수 있는 곳에서 받은 파일인지 확인해 주십시오.</source>
      <translation>“{name}” in the add-on pack is of a kind that can run other programs when it is opened, so it was not installed. Please make sure that the file comes from a source you trust.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_pack_source.py" />
      <source>추가 꾸러미를 읽을 수 없습니다({why}). 저장 장치를 다시 꽂고 같은 명령을 실행하면 이어서 합니다. 설치된 것은 그대로입니다.</source>
      <translation>The add-on pack cannot be read ({why}). Plug the drive in again and run the same command: it goes on where it stopped. What is installed is unchanged.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_packs.py" />
      <source>{folder}에 쓸 수 없습니다({why}). 폴더의 권한과 남은 공간을 확인하고 다시 해 주십시오. 설치된 것은 그대로입니다.</source>
      <translation>{folder} cannot be written to ({why}). Please check the folder's permissions and free space and try again. What is installed is unchanged.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_packs.py" />
      <source>{place}의 SHA-256이 알려 주신 값과 달라 설치하지 않았습니다. 파일을 다시 받고, 값은 배포한 곳의 SHA256SUMS.txt에서 확인해 주십시오.</source>
      <translation>The SHA-256 of {place} differs from the one you gave, so it was not installed. Please download the file again and check the value in the publisher's SHA256SUMS.txt.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_packs.py" />
      <source>추가 꾸러미 ‘{name}’은(는) 이 사람의 자료 폴더에 설치되어 있지 않습니다. ‘maju packs list’로 확인해 주십시오.</source>
      <translation>The add-on pack “{name}” is not installed in this person's data folder. Please check with “maju packs list”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_packs.py" />
      <source>다른 창이나 프로그램이 추가 꾸러미를 설치하거나 지우는 중입니다. 그쪽이 끝난 다음에 다시 해 주십시오.</source>
      <translation>Another window or program is installing or removing an add-on pack. Please try again when it has finished.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/program_packs.py" />
      <source>추가 꾸러미 ‘{name}’을(를) 지금 쓰고 있어 바꾸지 못했습니다. 마주를 모두 닫고 다시 해 주십시오. 설치된 것은 그대로입니다.</source>
      <translation>The add-on pack “{name}” is in use and could not be changed. Please close every window of maju and try again. What is installed is unchanged.</translation>
    </message>
    <message>
      <location filename="../../app/maju/model_store/work_report.py" />
      <source>멈췄습니다. 지금까지 한 것은 남아 있어, 다시 시작하면 이어서 합니다.</source>
      <translation>Stopped. What has been done is kept; start again and it goes on from there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/packs.py" />
      <source>‘{model}’ 모델을 쓰려면 추가 꾸러미 ‘{pack}’이(가) 있어야 합니다. 꾸러미 파일을 받아 ‘maju packs install 파일’로 설치해 주십시오. 그동안 기본 검색을 씁니다.</source>
      <translation>The model “{model}” needs the add-on pack “{pack}”. Please download the pack and install it with “maju packs install FILE”. Until then the built-in search is used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/packs.py" />
      <source>추가 꾸러미가 깨졌거나 마주의 추가 꾸러미가 아닙니다({why}). 꾸러미 파일을 다시 받아 설치해 주십시오.</source>
      <translation>The add-on pack is broken or none of maju's ({why}). Please download the pack again and install it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/packs.py" />
      <source>추가 꾸러미 ‘{name}’은(는) 다른 종류의 컴퓨터({system} {machine})에 쓰는 것이라 쓰지 않습니다. 이 컴퓨터에 맞는 꾸러미를 받아 주십시오.</source>
      <translation>The add-on pack “{name}” is for another kind of computer ({system} {machine}) and is not used. Please download the one for this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/packs.py" />
      <source>추가 꾸러미 ‘{name}’은(는) 더 새로운 마주({version})에 쓰는 것이라 쓰지 않습니다. 마주를 그 판으로 올려 주십시오.</source>
      <translation>The add-on pack “{name}” is for a newer maju ({version}) and is not used. Please update maju to that version.</translation>
    </message>
    <message>
      <location filename="../../app/maju/packs.py" />
      <source>추가 꾸러미 ‘{name}’은(는) 이 마주와 짝이 맞지 않아(파이썬 {python}) 쓰지 않습니다. 이 마주와 함께 나온 꾸러미를 받아 주십시오.</source>
      <translation>The add-on pack “{name}” does not go with this maju (Python {python}) and is not used. Please download the pack that was published with this maju.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/comparing/items.py" />
      <source>비교할 문항 파일 ‘{file}’의 {line}째 줄을 쓸 수 없습니다. {why} 고친 뒤 다시 실행해 주십시오. 이미 만든 글은 그대로입니다.</source>
      <translation>Line {line} of the file of items to compare, “{file}”, cannot be used. {why} Correct it and run this again. Texts already made are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/comparing/sheet_reading.py" />
      <source>‘{file}’에서 {columns} 열을 모두 찾지 못했습니다. 파일은 그대로입니다. maju compare-prompts가 만든 채점표를, 열 이름을 바꾸지 않고 채워 주십시오.</source>
      <translation>Not all of these columns were found in “{file}”: {columns}. The file is as it was. Fill in the rating sheet made by maju compare-prompts without changing the column names.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/comparing/sheets.py" />
      <source>‘{file}’은(는) 채점표의 열쇠 파일이 아니거나 깨졌습니다. 채점표는 그대로입니다. 채점표와 함께 만들어진 key 파일을 골라 주십시오.</source>
      <translation>“{file}” is not the key file of a rating sheet, or it is damaged. The rating sheet is as it was. Choose the key file that was made together with the sheet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/comparing/texts_file.py" />
      <source>{path}을(를) 읽거나 쓸 수 없습니다. 지금까지 만든 글은 그대로입니다. 남은 자리와 쓰기 권한을 확인하거나 --out에 다른 폴더를 적어 주십시오.</source>
      <translation>{path} cannot be read or written. Texts made so far are safe. Check the free space and the permissions, or give another folder with --out.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/comparing/writing.py" />
      <source>언어 모델에게 줄 글 {name}.md가 없습니다. 이미 만든 글은 그대로입니다. 프로그램을 다시 설치하면 돌아옵니다.</source>
      <translation>The prompt for the language model, {name}.md, is missing. Texts already made are safe. Installing the program again brings it back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/desk.py" />
      <source>센터의 기록 파일을 읽지 못했습니다({why}). 파일은 그대로 두었습니다. 폴더의 권한을 확인해 주십시오.</source>
      <translation>The centre’s records could not be read ({why}). The files are as they were. Check the permissions of the folder.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/desk.py" />
      <source>상담사 책상이 잠겨 있습니다. PIN을 입력해 주십시오.</source>
      <translation>The counsellor’s desk is locked. Please enter the PIN.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/desk.py" />
      <source>‘{id}’ 번호로 맡겨진 자료를 찾지 못했습니다. ‘maju desk candidates’에서 번호를 확인해 주십시오.</source>
      <translation>No entrusted materials have the number ‘{id}’. Check it with ‘maju desk candidates’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/fairness.py" />
      <source>견준 {compared}가지 가운데 {found}가지는 우연만으로는 보기 어려운 차이입니다(스무 가지를 견주면 하나쯤은 우연히도 나옵니다). 질문과 평가 기준이 한 집단에 불리하지 않은지 살펴보십시오. 사람에 대한 결론이 아닙니다.</source>
      <translation>Of {compared} comparisons, {found} differ by more than chance would easily explain (of twenty comparisons about one does by chance). Check whether questions and criteria disadvantage a group. This says nothing about a person.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/fairness.py" />
      <source>표본이 적어 보이지 않습니다. 한 집단이 {least}명 이상일 때 보여 드립니다.</source>
      <translation>Not shown: too few people. A group is shown from {least} people on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/fairness.py" />
      <source>견줄 다른 집단이 {least}명이 되지 않아 차이는 셈하지 않았습니다.</source>
      <translation>No difference was calculated because no other group has {least} people.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/fairness.py" />
      <source>견준 {compared}가지 모두 우연으로도 생길 만한 차이입니다. 편향이 없다는 증명은 아닙니다. 표본이 늘면 다시 보십시오.</source>
      <translation>All {compared} comparisons differ by no more than chance would explain. This does not prove that there is no bias. Look again when there are more people.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/keeping.py" />
      <source>불러 드릴 이름은 {most}자까지의 한글, 영문, 숫자로 적어 주십시오({example}). 전화번호나 주소는 적지 마십시오.</source>
      <translation>Write the name to be called by in up to {most} Korean or Latin letters and digits ({example}). Do not write a phone number or an address.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/keeping.py" />
      <source>상담용 보관에 동의하지 않으셨으므로 아무것도 보관하지 않았습니다. 보관을 원하시면 동의 화면에서 선택해 주십시오.</source>
      <translation>You did not consent to being kept for counselling, so nothing was kept. If you wish it, choose it on the consent page.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/keeping.py" />
      <source>자료에서 보관할 경력이나 기술을 찾지 못해 아무것도 보관하지 않았습니다. 이력서를 넣은 뒤에 다시 하실 수 있습니다.</source>
      <translation>No experience or skill was found in your materials, so nothing was kept. You can try again after adding your resume.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/keeping.py" />
      <source>그 번호로 보관된 자료가 없습니다. 이미 지워졌거나 번호가 다릅니다. 번호를 다시 확인해 주시거나 상담사에게 말씀해 주십시오.</source>
      <translation>Nothing is kept under that number. It has been deleted already, or the number is another one. Check it again, or speak to the counsellor.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>누구를 뽑을지, 누가 더 나은지는 답하지 않습니다. 이 자료는 상담을 돕기 위해 맡기신 것입니다. 어떤 기술이나 경력이 자료에 있는지는 답할 수 있습니다.</source>
      <translation>Who should be hired and who is better is not answered here. These materials were entrusted for counselling. What can be answered is which skills and experience they hold.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>면접 연습의 결과는 이곳에 보관되지 않고, 묻고 답하지 않습니다. 어떤 기술이나 경력이 자료에 있는지는 답할 수 있습니다.</source>
      <translation>Results of practice interviews are not kept here and are not asked about. What can be answered is which skills and experience the materials hold.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>성별, 나이, 출신, 가족, 건강, 외모, 연락처는 보관하지 않으며 답하지 않습니다. 하시려는 일에 필요한 기술이나 자격으로 물어 주십시오.</source>
      <translation>Sex, age, origin, family, health, looks and contact details are not kept and not answered. Ask by the skills or certificates the work needs.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>출신 학교는 보관하지 않으며 답하지 않습니다. 전공이나 배운 기술로 물어 주십시오.</source>
      <translation>Schools are not kept and not answered. Ask by field of study or by skills learnt.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>상담을 위해 자료를 맡기신 분이 아직 없습니다.</source>
      <translation>Nobody has entrusted materials for counselling yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>자료에 {skills}이(가) 있는 분은 {count}분입니다.</source>
      <translation>{count} people have {skills} in their materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>자료에 {skills}이(가) 있는 분은 없습니다.</source>
      <translation>Nobody has {skills} in their materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>자료에 {skills}이(가) 적혀 있지 않은 분은 {count}분입니다.</source>
      <translation>{count} people have not written {skills} in their materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>적지 않았을 뿐 할 수 있는 분도 있을 수 있습니다. 상담하며 확인해 주십시오.</source>
      <translation>Some of them may know it without having written it. Please ask them.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>이 가운데 {count}분은 비슷한 기술이 있거나 배우는 중이라고 적었습니다.</source>
      <translation>{count} of them wrote that they have a similar skill or are learning it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>이름순입니다. 순서는 아무것도 뜻하지 않습니다.</source>
      <translation>In order of names. The order means nothing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님: {skills}이(가) 자료에 있습니다.</source>
      <translation>{called}: {skills} in the materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님: {skills}와(과) 비슷한 기술이 있거나 배우는 중이라고 적었습니다.</source>
      <translation>{called}: has something similar to {skills}, or is learning it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님: {skill}은(는) 자료에 적혀 있지 않습니다.</source>
      <translation>{called}: {skill} is not in the materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님: 자료에 아직 없는 것은 {skills}입니다.</source>
      <translation>{called}: not in the materials yet: {skills}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님</source>
      <translation>{called}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>자료에 ‘{words}’을(를) 적은 분은 {count}분입니다.</source>
      <translation>{count} people wrote ‘{words}’ in their materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>자료에 ‘{words}’을(를) 적은 분을 찾지 못했습니다.</source>
      <translation>Nobody was found who wrote ‘{words}’ in their materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>기술 목록에 없는 말이어서 적힌 낱말로 찾았습니다. 이름순이며 순서는 아무것도 뜻하지 않습니다.</source>
      <translation>This is not in the skill list, so the written words were searched. In order of names; the order means nothing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>자료에 {kinds} 항목이 있는 분은 {count}분입니다.</source>
      <translation>{count} people have {kinds} in their materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님: 적힌 기간을 더하면 {length}입니다.</source>
      <translation>{called}: the periods written add up to {length}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>‘{field}’ 경력이 {length} 이하인 분은 {count}분입니다.</source>
      <translation>{count} people have {length} or less of experience in ‘{field}’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>그 말이 적힌 경력 항목의 시작과 끝을 달로 더했고, 겹치는 달은 한 번만 셌습니다. 다른 말로 적은 경력은 빠졌을 수 있습니다.</source>
      <translation>Months between beginning and end of the entries that hold these words were added, overlapping months once. Experience written in other words may be missing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님의 자료에 적힌 것입니다.</source>
      <translation>This is written in the materials of {called}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님의 {kind}</source>
      <translation>{called}: {kind}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님의 {kind}: 자료에 적혀 있지 않습니다.</source>
      <translation>{called}: {kind}: not written in the materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>어느 직업에 필요한 것인지 알아야 답할 수 있습니다. 직업 이름을 넣어 다시 물어 주십시오.</source>
      <translation>To answer this, the occupation must be known. Ask again with its name.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{occupation} 공고가 찾는 것 가운데 {count}분의 자료에 드문 것입니다. 공고가 많이 찾는 것부터 적었습니다.</source>
      <translation>What postings for {occupation} ask for and the materials of {count} people seldom hold, most asked for first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{skill}: {people}분 가운데 {have}분의 자료에 있습니다(찾는 공고 {postings}건).</source>
      <translation>{skill}: in the materials of {have} of {people} people ({postings} postings ask for it).</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님의 자료를 {occupation} 공고가 찾는 것과 견주었습니다.</source>
      <translation>The materials of {called} compared with what postings for {occupation} ask for.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>모두의 자료에 함께 없는 것: {skills}</source>
      <translation>In nobody’s materials: {skills}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>적지 않은 것은 상담하며 확인해 주십시오. 여기 없는 까닭으로 지원을 말리지는 마십시오.</source>
      <translation>Please ask about what is not written. Do not advise against an application because of it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{people}분의 자료에 나온 기술은 {skills}가지입니다.</source>
      <translation>The materials of {people} people hold {skills} skills.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{skill}: {people}분</source>
      <translation>{skill}: {people} people</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>자료를 맡기신 분은 {count}분입니다.</source>
      <translation>{count} people have entrusted materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>무엇을 찾으시는지 알아듣지 못했습니다. 기술, 자격, 경력의 길이, 직업의 이름으로 물어 주십시오.</source>
      <translation>It is not clear what you are looking for. Ask by a skill, a certificate, the length of experience or an occupation.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>{called}님: 이 직업이 찾는 것이 모두 자료에 있습니다.</source>
      <translation>{called}: everything this occupation asks for is in the materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>적힌 경력이 모두 {length} 이하인 분은 {count}분입니다.</source>
      <translation>{count} people have {length} or less of experience in all.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>‘{field}’ 경력이 {length} 이상인 분은 {count}분입니다.</source>
      <translation>{count} people have {length} or more of experience in ‘{field}’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>경력 항목의 시작과 끝을 달로 더했고, 겹치는 달은 한 번만 셌습니다.</source>
      <translation>Months between beginning and end of the entries were added, overlapping months once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>모두의 자료에 함께 없는 것은 없습니다.</source>
      <translation>There is nothing that everybody lacks.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/counsellor/sayings.py" />
      <source>적힌 경력이 모두 {length} 이상인 분은 {count}분입니다.</source>
      <translation>{count} people have {length} or more of experience in all.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>마이크를 꽂으면 저절로 다시 확인합니다. 마이크 없이 글로 답할 수도 있습니다.</source>
      <translation>Plug a microphone in and it is tested by itself. You can also answer in writing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>마이크의 음소거 단추와 시스템의 소리 설정을 확인해 주십시오.</source>
      <translation>Check the mute button of the microphone and the sound settings of the system.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>입력 크기를 조금 낮추거나 마이크에서 한 뼘 떨어져 주십시오.</source>
      <translation>Lower the input level a little or move a hand's width away from the microphone.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>마이크에 조금 더 가까이 앉거나 입력 크기를 높여 주십시오.</source>
      <translation>Sit a little closer to the microphone or raise the input level.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>조용한 곳으로 옮기거나 이어폰 마이크를 써 보십시오.</source>
      <translation>Move to a quieter place or try the microphone of your earphones.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>카메라를 꽂으면 저절로 다시 확인합니다. 카메라 없이도 시작할 수 있습니다.</source>
      <translation>Plug a camera in and it is tested by itself. You can also start without one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>창을 등지고 계시면 자리를 돌리거나 앞쪽 불을 켜 보십시오.</source>
      <translation>If a window is behind you, turn around or switch on a light in front of you.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>방을 밝게 하면 카메라가 빨라지는 일이 많습니다. 다른 프로그램이 카메라를 쓰는지도 확인해 주십시오.</source>
      <translation>A brighter room often makes the camera faster. Also check whether another program uses the camera.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>밝기와 속도가 알맞습니다.</source>
      <translation>Light and speed are right.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>스피커</source>
      <translation>Speaker</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>마이크</source>
      <translation>Microphone</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>카메라</source>
      <translation>Camera</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>시선 맞추기</source>
      <translation>Gaze</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>마이크 없이 글로 답하며 시작할 수도 있습니다.</source>
      <translation>You can also start without a microphone and answer in writing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>쓸 수 있는 마이크가 없습니다.</source>
      <translation>There is no microphone that can be used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>아래 문장을 소리 내어 읽어 주십시오.</source>
      <translation>Please read the sentence below aloud.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>소리가 전혀 들어오지 않습니다.</source>
      <translation>No sound comes in at all.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>카메라 없이 시작할 수 있습니다. 영상만 남지 않습니다.</source>
      <translation>You can start without a camera. Only the video will be missing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>쓸 수 있는 카메라가 없습니다.</source>
      <translation>There is no camera that can be used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>카메라 화면이 멈춰 있습니다.</source>
      <translation>The camera picture stands still.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>카메라를 뽑았다가 다시 꽂아 주십시오.</source>
      <translation>Unplug the camera and plug it in again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>카메라를 켜고 있습니다.</source>
      <translation>Switching the camera on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>얼굴이 어둡습니다.</source>
      <translation>Your face is dark.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>화면이 너무 밝습니다.</source>
      <translation>The picture is too bright.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>얼굴 앞의 밝은 빛을 조금 줄여 보십시오.</source>
      <translation>Reduce the bright light in front of your face a little.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>지난 면접이나 다른 파일을 지워 공간을 만들어 주십시오.</source>
      <translation>Make room by deleting past interviews or other files.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>넉넉히 쓰려면 2GB 이상 비워 두는 것이 좋습니다.</source>
      <translation>It is better to have more than 2 GB free.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>저장 공간</source>
      <translation>Disk space</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>분석 모델</source>
      <translation>Models</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>주변 소음 {0} dB, 말소리 {1} dB. 깨지는 소리가 없습니다.</source>
      <translation>Background noise {0} dB, speech {1} dB. Nothing clips.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>{0}×{1} · 초당 {2}장</source>
      <translation>{0}×{1} · {2} a second</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>약 {0}시간을 녹화할 수 있습니다.</source>
      <translation>Room for about {0} hours of recording.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>약 {0}분을 녹화할 수 있습니다.</source>
      <translation>Room for about {0} minutes of recording.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>소리가 {0}번 깨졌습니다.</source>
      <translation>The sound clipped {0} times.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>주변 소음 {0} dB. 아래 문장을 소리 내어 읽어 주십시오.</source>
      <translation>Background noise {0} dB. Please read the sentence below aloud.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>말소리가 작습니다({0} dB).</source>
      <translation>Your speech is quiet ({0} dB).</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>주변 소음이 큽니다({0} dB).</source>
      <translation>The background is loud ({0} dB).</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/device_check.py" />
      <source>화면이 느립니다(초당 {0}장).</source>
      <translation>The picture is slow ({0} a second).</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/evaluation_folders.py" />
      <source>‘{file}’을(를) JSON으로 읽을 수 없습니다. 파일은 그대로 두었습니다. 고쳐서 다시 저장하면 이어서 평가합니다.</source>
      <translation>“{file}” cannot be read as JSON. It was left alone. Correct it and save it again, and the evaluation goes on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/evaluation_folders.py" />
      <source>{folder} 폴더를 만들 수 없습니다. 쓸 수 있는 다른 폴더를 적어 주십시오.</source>
      <translation>The folder {folder} cannot be made. Please give another folder that can be written to.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/feedback/desk.py" />
      <source>쓰던 것을 멈췄습니다. 답변과 앞서 쓴 글은 그대로입니다.</source>
      <translation>Writing was stopped. Your answer and what was written before are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/feedback/desk.py" />
      <source>아직 살펴본 말이 없는 답변이라 다르게 써 드릴 수 없습니다. 답변은 그대로 있습니다. 글로 옮기거나 적은 뒤 다시 눌러 주십시오.</source>
      <translation>Nothing in this answer has been looked at yet, so it cannot be worded differently. Your answer is safe. Have it transcribed or write it down, then press again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>네, 잘 들었습니다.</source>
      <translation>Thank you, I see.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>네, 알겠습니다.</source>
      <translation>Yes, I understand.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>알겠습니다.</source>
      <translation>I understand.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>네, 감사합니다.</source>
      <translation>Yes, thank you.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>잘 들었습니다.</source>
      <translation>I see, thank you.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>말씀 감사합니다.</source>
      <translation>Thank you for telling me.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>네, 들었습니다.</source>
      <translation>Yes, I heard you.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>예, 알겠습니다.</source>
      <translation>Right, I understand.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>네, 확인했습니다.</source>
      <translation>Yes, noted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>예, 감사합니다.</source>
      <translation>Right, thank you.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>예, 잘 들었습니다.</source>
      <translation>Right, I see.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>네, 이어 가겠습니다.</source>
      <translation>Yes, let us go on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>네.</source>
      <translation>Yes.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>예.</source>
      <translation>Right.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>네, 네.</source>
      <translation>Yes, yes.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/following_up/acknowledgement.py" />
      <source>아, 네.</source>
      <translation>Ah, yes.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/interview_desk.py" />
      <source>‘{format}’이라는 면접 형식이 없습니다. 쓸 수 있는 형식: {known}.</source>
      <translation>There is no interview format “{format}”. Formats that can be used: {known}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/interview_desk.py" />
      <source>이 면접에는 {number}번째 질문이 없습니다. 남아 있는 답변은 그대로입니다. 보고서를 다시 열어 주십시오.</source>
      <translation>This interview has no question {number}. The answers that are there are safe. Please open the report again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/interview_session.py" />
      <source>컴퓨터가 잠들었다가 깨어나 면접을 쉬고 있습니다. 그때까지의 답변은 저장했습니다. 준비되시면 이어서 하십시오.</source>
      <translation>The computer slept and woke up, and the interview is resting. Your answers up to then are saved. Go on when you are ready.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 다루는 짧은 훈련 과정을 국민내일배움카드로 찾아 듣고, 배운 것으로 결과물 하나를 남겨 보십시오.</source>
      <translation>Find a short course on {skill} that the National Tomorrow Learning Card pays for, take it, and make one piece of work with what you learnt.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}이(가) 필요한 작은 일을 하나 정해 처음부터 끝까지 해 보고, 한 일과 걸린 시간을 한 쪽으로 적어 두십시오.</source>
      <translation>Choose a small job that needs {skill}, do it from beginning to end, and write one page on what you did and how long it took.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>지금까지 한 일 가운데 {skill}와(과) 가장 가까운 것을 골라, 같은 점과 다른 점을 말할 수 있게 정리해 보십시오.</source>
      <translation>From what you have done so far, choose what is closest to {skill}, and get ready to say what is the same and what is different.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>현직자가 {skill}을(를) 하는 모습을 영상이나 견학으로 본 뒤 순서를 적고, 한 단계씩 따라 해 보십시오.</source>
      <translation>Watch someone in the job do {skill}, on video or on a visit; write down the order of steps and follow them one by one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 하는 곳에서 단기 일자리나 실습을 열흘만 해 보아도 면접에서 할 말이 생깁니다.</source>
      <translation>Even ten days of short-term work or a placement where {skill} is done will give you something to say in the interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}에서 자주 생기는 실수 세 가지를 찾아, 왜 생기고 어떻게 막는지 자기 말로 설명해 보십시오.</source>
      <translation>Look up three common mistakes in {skill}, and explain in your own words why they happen and how to prevent them.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>가까운 직업훈련기관의 야간이나 주말 과정에서 {skill} 실습 시간이 긴 것을 골라 보십시오.</source>
      <translation>Among the evening or weekend courses of a training centre near you, choose one with many hours of practice in {skill}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>모임이나 봉사 활동에서 {skill}을(를) 맡아 해 보고, 전과 후에 달라진 것을 숫자로 남겨 두십시오.</source>
      <translation>Take on {skill} in a club or in volunteer work, and record in figures what changed from before to after.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}의 결과가 좋은지 나쁜지 가르는 기준부터 찾아 보고, 그 기준으로 연습한 것을 스스로 매겨 보십시오.</source>
      <translation>First find out what tells a good result in {skill} from a poor one, then rate your own practice by that.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>같은 직업을 준비하는 사람과 짝을 지어 {skill}을(를) 서로 시험해 보고 고칠 점을 한 가지씩 받아 보십시오.</source>
      <translation>Pair up with someone preparing for the same occupation, test each other in {skill}, and each name one thing to improve.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 다룬 책 한 권을 정해 장마다 하나씩 실제로 해 보면 두 달 안에 기본은 갖출 수 있습니다.</source>
      <translation>Choose one book on {skill} and really do one thing from each chapter; within two months you will have the basics.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>첫 달은 {skill}의 기본 순서를 익히고 둘째 달은 실제와 비슷한 과제를 푸는 식으로 계획을 세워 보십시오.</source>
      <translation>Make a plan: in the first month learn the basic steps of {skill}, in the second work on tasks that are close to real ones.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}와(과) 이어지는 말씀을 하셨습니다. 그때 한 일을 이 직업의 말로 바꾸어 한 문장으로 적어 보십시오.</source>
      <translation>You said something that links to {skill}. Write what you did then in one sentence, in the words of this occupation.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>이미 한 것에서 한 걸음만 더 나가면 됩니다. {skill}을(를) 혼자 끝까지 해낸 사례 하나를 만들어 보십시오.</source>
      <translation>You are only one step away. Make one example of {skill} that you carried through on your own.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}에 가까운 일을 얼마나 자주, 어느 정도로 해 보았는지 횟수와 규모를 붙여 말할 수 있게 준비해 보십시오.</source>
      <translation>Get ready to say how often and on what scale you have done work close to {skill}, with figures.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 작은 과제에 바로 써 보고, 막힌 곳과 푼 방법을 기록해 두십시오.</source>
      <translation>Use {skill} on a small task right away, and note where you got stuck and how you solved it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}에서 아직 해 보지 않은 부분이 무엇인지 적고, 그 부분만 다루는 실습을 찾아 보십시오.</source>
      <translation>Write down which part of {skill} you have not done yet, and look for practice in just that part.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}의 체험판이나 공개된 연습 자료로 작은 결과물을 하나 만들어 보십시오.</source>
      <translation>With a trial version of {skill} or free practice material, make one small piece of work.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}에서 자주 쓰는 기능 다섯 가지를 먼저 익히고, 단축키까지 손에 붙여 두십시오.</source>
      <translation>First learn the five functions of {skill} used most, until you know their keyboard shortcuts by heart.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}의 공식 설명서에서 첫 장의 따라 하기를 끝까지 해 보고 화면을 갈무리해 두십시오.</source>
      <translation>Work through the tutorial in the first chapter of the official manual of {skill}, and keep screenshots.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>지금 쓰는 프로그램으로 하던 일을 {skill}으로(로) 똑같이 다시 해 보면 가장 빨리 늡니다.</source>
      <translation>You learn fastest by doing again in {skill} exactly what you do in the program you use now.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>사람들이 {skill}에서 막히는 질문을 모아 하나씩 풀어 보고, 푼 것을 짧게 적어 모아 두십시오.</source>
      <translation>Collect questions that people get stuck on in {skill}, solve them one by one, and keep short notes of the solutions.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill} 입문 강의를 하나 끝낸 뒤, 실제 자료로 같은 작업을 처음부터 다시 해 보십시오.</source>
      <translation>Finish one introductory course on {skill}, then do the same work again from the beginning with real material.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 가르치는 국민내일배움카드 과정을 찾고, 과제를 제출하는 과정을 고르십시오.</source>
      <translation>Look for courses in {skill} that the National Tomorrow Learning Card pays for, and choose one where you hand in work.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 직접 만져 볼 수 있는 실습 과정을 찾아 기본 조작을 손에 익히십시오.</source>
      <translation>Find a practical course where you can handle {skill} yourself, and get used to the basic operation.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 쓰기 전에 점검할 것과 쓰고 나서 정리할 것을 순서대로 외워 두십시오.</source>
      <translation>Learn by heart, in order, what to check before using {skill} and what to put away afterwards.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 갖춘 훈련기관이나 현장 견학을 알아보고, 쓰는 모습을 한 번이라도 가까이에서 보십시오.</source>
      <translation>Look for a training centre or a workplace visit that has {skill}, and see it in use close up at least once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 다룰 때의 안전 수칙부터 익히면 면접에서 믿음을 줄 수 있습니다.</source>
      <translation>If you begin with the safety rules for {skill}, you will inspire trust in the interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}이(가) 없는 곳에서 일하셨다면, 대신 쓰던 것과 무엇이 다른지부터 견주어 보십시오.</source>
      <translation>If you worked where there was no {skill}, begin by comparing it with what you used instead.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 쓰는 작업 영상을 세 편 보고, 순서와 주의할 점을 자기 말로 적어 보십시오.</source>
      <translation>Watch three videos of work with {skill}, and write down the steps and what to watch out for in your own words.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}의 이름난 고장이나 실수가 무엇이고 어떻게 알아차리는지 찾아 두십시오.</source>
      <translation>Look up the well-known faults and mistakes with {skill}, and how to notice them.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>말씀하신 경험과 {skill}을(를) 다루는 일이 무엇이 같고 무엇이 다른지 세 가지씩 적어 보십시오.</source>
      <translation>Write down three things that are the same and three that differ between the experience you told of and work with {skill}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 써 보셨다면 어떤 일에 얼마 동안 썼는지 적고, 아니라면 써 본 것 가운데 가장 가까운 도구로 적어 보십시오.</source>
      <translation>If you have used {skill}, write down for what and how long; if not, do so for the closest tool you have used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}으로(로) 하는 일의 순서를 말씀하신 경험에 빗대어 1분 동안 설명하는 연습을 해 보십시오.</source>
      <translation>Practise explaining for one minute the steps of work with {skill}, by comparison with the experience you told of.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 처음부터 끝까지 혼자 다루어 보는 실습을 한 번 해 두십시오.</source>
      <translation>Do one practice session in which you handle {skill} alone from beginning to end.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}의 기본 용어 스무 개를 골라 자기 말로 풀어 적어 보십시오.</source>
      <translation>Choose twenty basic terms of {skill} and write down what they mean in your own words.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 다루는 공개 강의 하나를 끝까지 듣고, 배운 것을 한 쪽으로 간추려 보십시오.</source>
      <translation>Follow one open lecture on {skill} to the end, and sum up what you learnt on one page.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}에 관한 입문서를 한 권 정해 읽고, 이 직업에서 그것이 쓰이는 장면을 셋 적어 보십시오.</source>
      <translation>Choose and read one introductory book on {skill}, and write down three situations of this occupation where it is used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 이 직업의 사람들이 언제 꺼내 쓰는지 현직자의 글이나 영상에서 찾아 적어 두십시오.</source>
      <translation>Find out from texts or videos by people in the job when they make use of {skill}, and write it down.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 모르면 현장에서 어떤 문제가 생기는지 사례를 하나 찾아 원인을 설명해 보십시오.</source>
      <translation>Find one case of what goes wrong at work when {skill} is not known, and explain the cause.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}와(과) 맞닿은 학교 과목이나 훈련 과목을 들은 적이 있다면 그 내용부터 되살려 보십시오.</source>
      <translation>If you have taken a subject at school or in training that touches {skill}, refresh that first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>누가 {skill}이(가) 무엇이냐고 물을 때 1분 안에 대답하는 연습을 해 보십시오.</source>
      <translation>Practise answering within one minute when somebody asks what {skill} is.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill} 문제집에서 기초 문제를 하루 열 개씩 풀며 틀린 것만 모아 다시 보십시오.</source>
      <translation>Do ten basic problems a day from a workbook on {skill}, and go over only those you got wrong.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 배우는 온라인 과정은 많으니, 과제를 내고 고쳐 주는 과정을 고르십시오.</source>
      <translation>There are many online courses on {skill}; choose one that sets work and corrects it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill} 가운데 이 직업에서 가장 자주 쓰는 부분 하나를 골라 깊이 보십시오.</source>
      <translation>Choose the one part of {skill} that this occupation uses most and study it in depth.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 실제 사례 하나에 적용해 보고 결론까지 적어 보십시오.</source>
      <translation>Apply {skill} to one real case, and write it down through to the conclusion.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill} 가운데 설명이 막히는 곳을 찾아 그 부분만 다시 정리해 보십시오.</source>
      <translation>Find the place in {skill} where your explanation gets stuck, and go over just that part again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}와(과) 이어지는 배움과 경험을 함께 말할 수 있게 두 문장으로 준비해 보십시오.</source>
      <translation>Prepare two sentences that tell what you learnt and what you did in connection with {skill}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}의 응시 자격과 올해 시험 날짜를 시행 기관 누리집에서 먼저 확인해 보십시오.</source>
      <translation>First check on the website of the examining body who may take {skill} and when the exams are this year.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}은(는) 지난 문제부터 한 회 풀어 보고, 모자란 과목 위주로 공부 계획을 세우십시오.</source>
      <translation>For {skill}, begin with one past paper, and plan your study around the subjects where you fall short.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill} 과정을 국민내일배움카드로 들을 수 있는지 고용24에서 찾아 보십시오.</source>
      <translation>Look on Work24 whether the National Tomorrow Learning Card pays for a course for {skill}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}이(가) 꼭 있어야 지원할 수 있는지, 있으면 더 좋은 것인지 공고에서 먼저 가려 보십시오.</source>
      <translation>First see in the posting whether you must have {skill} to apply, or whether it is only preferred.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill} 시험은 필기와 실기를 나누어 준비하고, 실기는 연습할 장소부터 구해 두십시오.</source>
      <translation>Prepare the written and the practical exam of {skill} separately, and for the practical one find a place to practise first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 당장 따기 어렵다면 준비를 시작한 날짜와 응시할 회차를 정해 면접에서 그대로 말씀하십시오.</source>
      <translation>If you cannot get {skill} right now, fix the date you begin to prepare and the exam you will sit, and say so in the interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 준비하는 사람들의 공부 기간을 알아보고, 하루에 낼 수 있는 시간으로 나누어 보십시오.</source>
      <translation>Find out how long people study for {skill}, and divide it by the time you have each day.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill} 시험을 준비하신다면 이력서에 응시 회차와 예정일을 적고, 면접에서 준비 상황을 짧게 말씀하십시오.</source>
      <translation>If you are preparing for the exam of {skill}, put the exam and its date in your resume, and say briefly in the interview how your preparation stands.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>말씀하신 것과 {skill} 시험 범위가 겹치는 과목부터 확인하면 준비할 것이 줄어듭니다.</source>
      <translation>First check in which subjects the {skill} exam overlaps with what you said, and there is less to prepare.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}의 필기와 실기를 아는 것과 모르는 것으로 나누고, 모르는 것만 따로 계획을 세워 보십시오.</source>
      <translation>Sort the written and the practical exam of {skill} into what you know and what you do not, and plan only for what you do not.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}의 시험 범위에서 이미 알고 있는 내용 하나를 골라 면접 답변에 넣어 보십시오.</source>
      <translation>From what the {skill} exam covers, choose one thing you already know and put it into an interview answer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}은(는) {certificate} 시험을 준비하면 함께 익힐 수 있습니다. 응시 자격부터 확인해 보십시오.</source>
      <translation>You can learn {skill} while preparing for the {certificate} exam. First check who may take it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{certificate} 시험 범위에 {skill}이(가) 가까이 닿아 있습니다. 실기 과제를 하나 골라 연습해 보십시오.</source>
      <translation>{skill} is close to what the {certificate} exam covers. Choose one of its practical tasks and practise it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_closing.py" />
      <source>{skill}을(를) 증명할 방법이 마땅하지 않다면 {certificate} 취득을 목표로 잡아 보십시오.</source>
      <translation>If you have no good way to prove {skill}, make {certificate} your goal.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>밝히지 않음</source>
      <translation>Not stated</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>서울</source>
      <translation>Seoul</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>부산</source>
      <translation>Busan</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>대구</source>
      <translation>Daegu</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>인천</source>
      <translation>Incheon</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>광주</source>
      <translation>Gwangju</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>대전</source>
      <translation>Daejeon</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>울산</source>
      <translation>Ulsan</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>세종</source>
      <translation>Sejong</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>경기</source>
      <translation>Gyeonggi</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>강원</source>
      <translation>Gangwon</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>제주</source>
      <translation>Jeju</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>충청북도</source>
      <translation>Chungbuk</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>충청남도</source>
      <translation>Chungnam</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>전라북도</source>
      <translation>Jeonbuk</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>전북</source>
      <translation>Jeonbuk</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>전라남도</source>
      <translation>Jeonnam</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>경상북도</source>
      <translation>Gyeongbuk</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>경상남도</source>
      <translation>Gyeongnam</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>충북</source>
      <translation>Chungbuk</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>충남</source>
      <translation>Chungnam</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>전남</source>
      <translation>Jeonnam</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>경북</source>
      <translation>Gyeongbuk</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>경남</source>
      <translation>Gyeongnam</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_dashboard.py" />
      <source>경력 무관</source>
      <translation>New or experienced</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_import.py" />
      <source>알아보지 못한 열은 공고마다 그대로 두었습니다: {names}. 뜻을 아는 열은 직접 정해 다시 가져올 수 있습니다.</source>
      <translation>Columns that were not recognised were kept with each posting as they are: {names}. If you know what a column means, you can choose it yourself and bring the file in again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_import.py" />
      <source>{companies}의 인재상을 읽어 공고 {count}건에 넣었습니다.</source>
      <translation>Who these companies look for was read and added to {count} postings: {companies}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_import.py" />
      <source>읽지 못한 줄이 많아 {most}줄까지만 적었습니다. 그 밖에 {count}줄이 더 있습니다.</source>
      <translation>Many lines could not be read; only the first {most} are listed. There are {count} more.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_import.py" />
      <source>뒷부분을 읽지 못했습니다. 앞에서 읽은 공고 {count}건은 넣었습니다.</source>
      <translation>The rest could not be read. Postings read before that were added: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_recommend.py" />
      <source>일자리를 고를 만한 내용이 없습니다. 해 본 일, 다룰 줄 아는 것, 하고 싶은 일을 한두 문장으로 적어 주십시오.</source>
      <translation>There is nothing here to choose jobs by. Write a sentence or two about what you have done, what you can handle and what you would like to do.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/job_recommend.py" />
      <source>{topics}에 관한 말은 일자리를 고르는 데 쓰지 않았습니다.</source>
      <translation>Words about these were not used to choose jobs: {topics}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/judging_again.py" />
      <source>답변을 다시 살펴보지 못했습니다: {reason} 앞서 살펴본 결과는 그대로입니다.</source>
      <translation>Your answer could not be looked at again: {reason} The earlier result is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/judging_again.py" />
      <source>고친 글이 비어 있습니다. 옮겨 적은 글은 그대로 두었습니다. 하신 말씀을 적어 주십시오.</source>
      <translation>The corrected text is empty. The transcript was left as it was. Please write what you said.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/counter.py" />
      <source>동의서 파일이 없습니다. 동의서 없이는 시작하지 않습니다. 담당 상담사에게 알려 주십시오.</source>
      <translation>The consent text is missing. Nothing starts without it. Please tell the counsellor.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/queue.py" />
      <source>{count}명이 기다리고 있어 번호를 더 만들지 않았습니다. 차례가 지난 뒤에 다시 해 주십시오.</source>
      <translation>{count} people are waiting, so no further number was made. Try again when the queue has moved on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick.py" />
      <source>USB ‘{name}’이(가) 빠졌습니다. 이미 읽은 자료와 면접 기록은 이 자리에 그대로 있습니다. USB를 다시 꽂고 한 번 더 해 주십시오.</source>
      <translation>The USB stick ‘{name}’ was removed. The materials read so far and the interview are still here. Plug it in and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick.py" />
      <source>‘{name}’이(가) 조금 전과 달라 읽지 않았습니다. 저장한 것은 없습니다. 다른 문서를 골라 주십시오.</source>
      <translation>‘{name}’ is not what it was a moment ago and was not read. Nothing was saved. Choose another document.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick.py" />
      <source>이름에 보이지 않는 글자가 있거나 이름이 너무 긴 파일 하나는 읽지 않습니다.</source>
      <translation>A file whose name is too long or holds invisible letters is not read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick.py" />
      <source>‘{name}’은(는) 다른 곳을 가리키는 링크이거나 파일이 아니어서 읽지 않습니다.</source>
      <translation>‘{name}’ is a link or not a file, and is not read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick.py" />
      <source>‘{name}’은(는) 빈 파일입니다.</source>
      <translation>‘{name}’ is an empty file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick.py" />
      <source>‘{name}’은(는) {megabytes}MB보다 커서 읽지 않습니다.</source>
      <translation>‘{name}’ is larger than {megabytes} MB and is not read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick_writing.py" />
      <source>USB ‘{name}’에 저장하지 못했습니다. 기록은 이 자리에 그대로 있습니다. USB를 다시 꽂고 한 번 더 해 주십시오.</source>
      <translation>Saving to the USB stick ‘{name}’ failed. Your record is still here. Plug it in and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick_writing.py" />
      <source>USB ‘{name}’에 남은 자리가 모자랍니다. 기록은 이 자리에 그대로 있습니다. 자리를 비우거나 다른 USB를 꽂아 주십시오.</source>
      <translation>The USB stick ‘{name}’ has too little room. Your record is still here. Make room, or plug in another one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/stick_writing.py" />
      <source>USB ‘{name}’은(는) 쓰기가 잠겨 있어 저장하지 못했습니다. 기록은 이 자리에 그대로 있습니다. 잠금을 풀거나 다른 USB를 꽂아 주십시오.</source>
      <translation>The USB stick ‘{name}’ is write-protected, so nothing was saved. Your record is still here. Unlock it, or plug in another one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/take_away.py" />
      <source>암호는 {letters}글자 이상으로 정해 주십시오. 아직 아무것도 저장하지 않았습니다.</source>
      <translation>Choose a passphrase of at least {letters} letters. Nothing has been saved yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/take_away.py" />
      <source>두 번 적으신 암호가 서로 다릅니다. 아직 아무것도 저장하지 않았습니다. 다시 적어 주십시오.</source>
      <translation>The two passphrases differ. Nothing has been saved yet. Please write them again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/kiosk/take_away.py" />
      <source>이 자리에서는 기록 전체를 가져가실 수 없습니다. 보고서와 한 장 요약은 그대로 가져가실 수 있습니다.</source>
      <translation>The whole record cannot be taken away here. The report and the one-page summary can.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/language_asking.py" />
      <source>언어 모델에게 줄 글 {name}.md가 없습니다. 기본 분석은 그대로 됩니다. 프로그램을 다시 설치하면 돌아옵니다.</source>
      <translation>The text {name}.md for the language model is missing. The basic analysis works as before. Installing the program again brings it back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/materials/desk.py" />
      <source>언어 모델이 없어 규칙으로만 읽었습니다. 빠진 항목은 직접 더하실 수 있습니다.</source>
      <translation>There is no language model, so only the rules have read this. You can add what is missing yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/materials/desk.py" />
      <source>{why} ‘{name}’은(는) 규칙으로 읽은 것까지만 담았습니다.</source>
      <translation>{why} ‘{name}’ holds only what the rules have read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/measuring/gaze.py" />
      <source>네 곳을 볼 때의 눈길이 서로 비슷해서 구별하지 못했습니다. 고개를 조금 더 돌려 다시 맞춰 주십시오. 건너뛰어도 면접은 할 수 있습니다.</source>
      <translation>Your looks at the four places were too much alike to tell apart. Turn your head a little more and try again. You can also skip this.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/measuring/gaze.py" />
      <source>‘{mark}’ 표시를 볼 때 얼굴이 충분히 보이지 않았습니다. 얼굴을 밝게 하고 다시 맞춰 주십시오. 건너뛰어도 면접은 할 수 있습니다.</source>
      <translation>Your face was not seen well enough at the mark “{mark}”. Light your face and try again. You can also skip this.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_choice.py" />
      <source>고르신 모델 ‘{wish}’을(를) 쓸 수 없어 ‘{name}’을(를) 씁니다. {why}</source>
      <translation>The model you chose, “{wish}”, cannot be used, so “{name}” is used. {why}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_choice.py" />
      <source>고르신 모델 ‘{wish}’을(를) 쓸 수 없고, 대신 쓸 모델도 없습니다. {why}</source>
      <translation>The model you chose, “{wish}”, cannot be used, and there is no other to use instead. {why}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_choice.py" />
      <source>고르신 모델 ‘{wish}’을(를) 찾지 못해 ‘{name}’을(를) 씁니다.</source>
      <translation>The model you chose, “{wish}”, was not found, so “{name}” is used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_choice.py" />
      <source>고르신 모델 ‘{wish}’을(를) 찾지 못했고, 대신 쓸 모델도 없습니다.</source>
      <translation>The model you chose, “{wish}”, was not found, and there is no other to use instead.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_desk.py" />
      <source>{names}을(를) 설치하려면 {licence} 사용 조건에 동의해야 합니다. 조건을 읽고 동의하시면 ‘--accept-licence {id}’를 붙여 다시 실행해 주십시오. 아직 아무것도 설치하지 않았습니다.</source>
      <translation>To install {names} you have to agree to the terms of use of {licence}. Read the terms; if you agree, run this again with ‘--accept-licence {id}’. Nothing has been installed yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_desk.py" />
      <source>‘{name}’이라는 모델은 없습니다. ‘maju models list’에서 이름을 볼 수 있습니다.</source>
      <translation>There is no model “{name}”. See ‘maju models list’ for the names.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_desk.py" />
      <source>{names}이(가) 이 컴퓨터에 온전히 설치되어 있지 않아 담을 수 없습니다. 먼저 ‘maju models install’로 설치해 주십시오.</source>
      <translation>Not fully installed on this computer, so it cannot be packed: {names}. Please install it first with ‘maju models install’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_desk.py" />
      <source>‘{name}’은(는) 이 프로그램이 설치한 모델이 아니어서 설치할 때와 견줄 수 없습니다.</source>
      <translation>“{name}” was not installed by this program, so there is nothing to compare it with.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_lines.py" />
      <source>‘{name}’ 모델의 {file} 파일이 없어졌거나 설치할 때와 다릅니다. 모델을 다시 설치해 주십시오.</source>
      <translation>The file {file} of the model “{name}” is gone or not as it was installed. Please install the model again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_lines.py" />
      <source>이 컴퓨터의 메모리 {have}GB보다 큰 모델입니다(약 {need}GB 필요). 매우 느리거나 열리지 않을 수 있습니다.</source>
      <translation>This model is larger than the {have} GB of memory of this computer (it needs about {need} GB). It may be very slow or fail to open.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_lines.py" />
      <source>직접 더한 음성 인식 모델입니다.</source>
      <translation>A speech recognition model you added yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_lines.py" />
      <source>직접 더한 면접관 목소리입니다.</source>
      <translation>An interviewer's voice you added yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_lines.py" />
      <source>직접 더한 표정 분석 모델입니다.</source>
      <translation>A face model you added yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_lines.py" />
      <source>직접 더한 자세 분석 모델입니다.</source>
      <translation>A pose model you added yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_lines.py" />
      <source>직접 더한 언어 모델입니다.</source>
      <translation>A language model you added yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_lines.py" />
      <source>직접 더한 문장 검색 모델입니다.</source>
      <translation>A sentence search model you added yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_turns.py" />
      <source>언어 모델이 쓰기 전에 중단했습니다.</source>
      <translation>It was stopped before the language model wrote anything.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_wishes.py" />
      <source>자세 분석 모델은 고르지 않아도 설치되어 있으면 씁니다.</source>
      <translation>The posture model need not be chosen: it is used when it is installed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/model_wishes.py" />
      <source>‘{name}’ 모델은 설치되어 있지 않아 고를 수 없습니다. 설치된 모델: {there}.</source>
      <translation>The model “{name}” is not installed, so it cannot be chosen. Installed models: {there}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/narrator.py" />
      <source>‘{engine}’이(가) 이 문장에서 아무 소리도 내지 않았습니다.</source>
      <translation>“{engine}” made no sound for this sentence.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/narrator.py" />
      <source>고르신 목소리가 멈춰 이 면접이 끝날 때까지 기본 음성으로 읽습니다. 답변과 녹음은 그대로입니다. ({why})</source>
      <translation>The voice you chose has stopped, so the built-in voice reads until the end of this interview. Answers and recordings are safe. ({why})</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/narrator.py" />
      <source>고르신 목소리 ‘{voice}’은(는) 지금 쓰는 {engine}에 없어, {engine}의 첫 목소리로 읽습니다.</source>
      <translation>The voice you chose, “{voice}”, is not part of {engine}, which reads now, so the first voice of {engine} is used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/narrator.py" />
      <source>음성 합성 엔진에 예상하지 못한 문제가 생겼습니다.</source>
      <translation>Something unexpected went wrong in the voice.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_check.py" />
      <source>네트워크 확인을 마치지 못했습니다. 기록은 그대로입니다. 다른 프로그램을 닫고 다시 확인해 보십시오.</source>
      <translation>The network check could not be finished. Your record is as it was. Close other programs and check again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_check.py" />
      <source>확인을 멈추었습니다. 다시 누르면 처음부터 확인합니다.</source>
      <translation>The check was stopped. Press again to check from the beginning.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>소켓을 받지 못했습니다({answer}).</source>
      <translation>No socket was given ({answer}).</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>이 운영체제에서는 마주의 파이썬 코드만 막을 수 있습니다. 더 확실하게 하시려면 면접 동안 네트워크 연결을 꺼 두십시오.</source>
      <translation>On this operating system only maju’s own Python code can be blocked. To be surer, switch the network off during the interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>그 상태에서 면접을 끝까지 보았고 답변 {answers}개의 보고서가 나왔습니다.</source>
      <translation>In that state an interview was sat to its end, with a report on {answers} answers.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>막히지 않았습니다({answer}).</source>
      <translation>It was not blocked ({answer}).</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>마주가 거절했습니다.</source>
      <translation>maju refused it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>운영체제가 거절했습니다.</source>
      <translation>The operating system refused it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>네트워크가 다 막히지 않았습니다. 시도 {tries}번 가운데 {through}번이 통했습니다.</source>
      <translation>The network is not wholly blocked. Of {tries} tries, {through} got through.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>프로세스 {processes}개에서 {tries}번 시도했고 모두 거절되었습니다.</source>
      <translation>{processes} processes tried {tries} times, and every try was refused.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>운영체제가 막고 있어 마주가 쓰는 라이브러리와 새로 띄운 프로그램도 인터넷 소켓을 얻지 못합니다.</source>
      <translation>The operating system blocks it, so the libraries maju uses and programs started anew get no internet socket either.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>네트워크 없이 본 면접을 마치지 못했습니다. {reason}</source>
      <translation>The interview without a network could not be finished. {reason}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>면접 동안 스스로 네트워크를 찾다가 거절된 라이브러리(횟수): {who}</source>
      <translation>Libraries that looked for the network of their own accord during the interview and were refused (times): {who}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/offline_proof.py" />
      <source>면접 동안 스스로 네트워크를 찾은 파이썬 라이브러리는 없었습니다.</source>
      <translation>No Python library looked for the network of its own accord during the interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/desk.py" />
      <source>자료 폴더 {folder}에 쓸 수 없습니다. 폴더의 쓰기 권한과 남은 공간을 확인해 주십시오. 이미 있던 기록은 그대로입니다.</source>
      <translation>The data folder {folder} cannot be written to. Check its permissions and free space. What was there is safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>파일의 암호는 {shortest}자보다 짧을 수 없습니다. 만들어진 파일은 없습니다. 더 길게 정해 주십시오.</source>
      <translation>The passphrase of the file needs at least {shortest} letters. No file was made. Choose a longer one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>{path}에 기록을 내보내지 못했습니다. 남은 공간과 쓰기 권한을 확인하고 다시 해 주십시오. 원래 기록은 그대로입니다.</source>
      <translation>The record could not be exported to {path}. Check free space and permissions and try again. The record itself is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>{path}을(를) 읽을 수 없습니다. 파일이 있는지, USB가 꽂혀 있는지 확인해 주십시오. 이 컴퓨터의 기록은 그대로입니다.</source>
      <translation>{path} cannot be read. Check that the file is there and the USB stick is plugged in. The record on this computer is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>{path}은(는) 마주에서 내보낸 기록이 아닙니다. 이 컴퓨터의 기록은 그대로입니다. 끝이 .maju인 파일을 골라 주십시오.</source>
      <translation>{path} is not a record exported from maju. The record on this computer is as it was. Choose a file that ends in .maju.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>{path}이(가) 이 암호로 열리지 않습니다. 이 컴퓨터의 기록은 그대로입니다. 암호를 확인해 주십시오. 암호가 맞다면 파일의 앞부분이 망가진 것이니 다시 내보내 주십시오.</source>
      <translation>{path} does not open with this passphrase. The record on this computer is as it was. Check the passphrase; if it is right, the beginning of the file is damaged: export it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>{path}이(가) 끝까지 온전하지 않아 가져오지 않았습니다. 이 컴퓨터의 기록은 그대로입니다. 원래 컴퓨터에서 다시 내보내 주십시오.</source>
      <translation>{path} is not whole, so it was not imported. The record on this computer is as it was. Export it again on the other computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>{path}은(는) 더 새로운 마주에서 내보낸 기록이라 가져오지 않았습니다. 이 컴퓨터의 기록은 그대로입니다. 프로그램을 새로 설치한 뒤 다시 가져와 주십시오.</source>
      <translation>{path} was exported by a newer maju and was not imported. The record on this computer is as it was. Install the newer program and import again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>{folder}에 남은 공간이 모자라 가져오지 않았습니다. {needed}MB가 더 필요합니다. 이 컴퓨터의 기록은 그대로입니다. 공간을 비우고 다시 가져와 주십시오.</source>
      <translation>{folder} has too little room, so nothing was imported: {needed} MB more are needed. The record on this computer is as it was. Make room and import again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/own_record/troubles.py" />
      <source>여기서 멈추었습니다. 원래 기록은 그대로이고, 만들던 파일은 남기지 않았습니다.</source>
      <translation>Stopped here. The record itself is as it was, and the unfinished file was not kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>예상 질문을 받거나, 면접 질문을 적어 모범 답변을 볼 수 있습니다. 질문을 받은 뒤에 답변을 적으시면 어떻게 들리는지 알려 드립니다.</source>
      <translation>Get an expected question, or type an interview question to see a model answer. Once you have a question, write your answer to see how it comes across.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>아직 바꿀 글이 없습니다. 질문을 적어 모범 답변을 받거나, 받은 질문에 답변을 적은 뒤에 말씀해 주십시오.</source>
      <translation>There is nothing to change yet. Type a question to get a model answer, or get a question and write your answer first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>어느 질문의 모범 답변인지 알 수 없습니다. 면접 질문을 그대로 적거나 예상 질문을 먼저 받아 주십시오.</source>
      <translation>It is not clear which question the model answer is for. Type the interview question as it is, or get an expected question first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>이 직업과 경력에 맞는 질문을 이 대화에서 모두 드렸습니다. 직업을 바꾸거나 새 대화를 시작해 주십시오.</source>
      <translation>You have had every question for this occupation and experience in this conversation. Choose another occupation or start a new conversation.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>이 직업과 경력에 맞는 그런 질문이 더 없습니다. 다른 질문을 받거나 위에서 직업을 바꾸어 주십시오.</source>
      <translation>There are no more questions of that kind for this occupation and experience. Get a different question, or choose another occupation above.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>그렇게 바꾸려면 언어 모델이 있어야 합니다. 지금은 ‘짧게’, ‘더 구체적으로’, ‘두괄식으로’, ‘더 쉽게’, ‘다른 경험으로’ 바꿀 수 있습니다. 글은 그대로입니다.</source>
      <translation>That change needs a language model. Without one, you can choose “Shorter”, “More concrete”, “Conclusion first”, “Simpler” or “Another experience”. The text is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>내 자료에서 이 질문에 바로 닿는 경험을 찾지 못해 가장 가까운 것으로 썼습니다. 더 맞는 경험이 있으면 그것으로 바꾸어 말씀하십시오.</source>
      <translation>Nothing in your materials fits this question directly, so the closest was used. If you have something that fits better, use that instead.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>더 줄이면 답이 되지 않아 그대로 두었습니다.</source>
      <translation>It was left as it is: any shorter, and it would be no answer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>더할 만한 사실을 내 자료에서 찾지 못해 그대로 두었습니다. 내 자료에 한 일과 결과를 적어 두시면 여기에 씁니다.</source>
      <translation>It was left as it is: your materials hold no facts to add. Write what you did and the result there, and they are used here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>이미 첫 문장에서 답하고 있어 그대로 두었습니다.</source>
      <translation>It was left as it is: the first sentence already answers.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>어려운 말이나 긴 문장을 찾지 못해 그대로 두었습니다.</source>
      <translation>It was left as it is: no difficult words or long sentences were found.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/practice_chat/words.py" />
      <source>내 자료에 이 질문에 쓸 다른 경험이 없어 그대로 두었습니다. 경험을 더 넣으시면 골라 쓸 수 있습니다.</source>
      <translation>It was left as it is: your materials hold no other experience for this question. With more of them, there is a choice.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/privacy_desk.py" />
      <source>{count}줄 모두 처음 쓰인 그대로입니다.</source>
      <translation>All {count} lines are as they were first written.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/privacy_desk.py" />
      <source>동의를 거둠: {items}</source>
      <translation>Consent withdrawn: {items}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/privacy_desk.py" />
      <source>파기: {what} {count}건 ({why})</source>
      <translation>Destroyed: {what}, {count} ({why})</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/privacy_desk.py" />
      <source>쓰다 만 줄을 지우고 이어 씀</source>
      <translation>A line that was not finished was removed, and the log goes on</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/privacy_desk.py" />
      <source>{line}번째 줄부터 처음 쓰인 것과 다릅니다. 누가 고쳤거나 파일이 상했습니다.</source>
      <translation>From line {line} on, the log is not what was first written. Somebody changed it, or the file is damaged.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/privacy_desk.py" />
      <source>동의: {items}</source>
      <translation>Consent: {items}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>그래픽 카드({card}) 메모리가 {card_memory}GB여서 이 구성을 쓸 수 있습니다.</source>
      <translation>The graphics card ({card}) has {card_memory} GB of memory, so this set can be used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>저장 공간이 {free}GB 남아 있어 더 작은 모델({models})을 받습니다. 그래픽 카드는 없어도 됩니다.</source>
      <translation>There are {free} GB of space left, so smaller models ({models}) are downloaded. No graphics card is needed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>그래픽 카드({card}) 메모리가 {card_memory}GB여서 ‘표준’ 구성이 맞습니다.</source>
      <translation>The graphics card ({card}) has {card_memory} GB of memory, so the “Standard” set fits.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>저장 공간이 {free}GB 남아 있어, 가장 적게 받는 ‘최소’ 구성이 맞습니다.</source>
      <translation>There are {free} GB of space left, so the “Minimum” set fits, which is the smallest download.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>메모리가 {memory}GB여서 모델을 돌리기에 모자랍니다. 모델을 받지 않고 기본 기능으로 연습하시기를 권합니다.</source>
      <translation>There are {memory} GB of memory, which is too little to run models. Better practise with the basic functions and download none.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>메모리가 {memory}GB여서 이 구성에 필요한 {needed}GB에 모자랍니다. 면접 중에 멈추거나 느려질 수 있습니다.</source>
      <translation>There are {memory} GB of memory, less than the {needed} GB that this set needs. It may stop or become slow during an interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>저장 공간이 {free}GB 남아 있어 받을 {size}GB와 여유 1GB가 들어가지 않습니다. 공간을 비우면 쓸 수 있습니다.</source>
      <translation>There are {free} GB of space left, not enough for a download of {size} GB and 1 GB to spare. Make room and you can use this set.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>쓸 수 있는 NVIDIA 그래픽 카드를 찾지 못했습니다. 이 구성에는 메모리 {needed}GB 이상인 카드가 필요합니다.</source>
      <translation>No NVIDIA graphics card that can be used was found. This set needs a card with at least {needed} GB of memory.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>그래픽 카드({card}) 메모리가 {card_memory}GB여서 이 구성에 필요한 {needed}GB에 모자랍니다.</source>
      <translation>The graphics card ({card}) has {card_memory} GB of memory, less than the {needed} GB that this set needs.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>메모리가 {memory}GB여서 그래픽 카드 없이 CPU로 돌릴 수 있습니다.</source>
      <translation>With {memory} GB of memory this runs on the CPU, without a graphics card.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>메모리가 {memory}GB여서 더 작은 모델({models})로 돌립니다. 그래픽 카드는 없어도 됩니다.</source>
      <translation>There are {memory} GB of memory, so smaller models ({models}) are used. No graphics card is needed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>그래픽 카드({card}) 메모리가 {card_memory}GB여서 ‘고성능’ 구성이 맞습니다.</source>
      <translation>The graphics card ({card}) has {card_memory} GB of memory, so the “High performance” set fits.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>저장 공간이 {free}GB 남아 있어, ‘고성능’보다 적게 받는 ‘표준’ 구성이 맞습니다.</source>
      <translation>There are {free} GB of space left, so the “Standard” set fits, a smaller download than “High performance”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>메모리가 {memory}GB여서 작은 모델을 쓰는 ‘최소’ 구성이 맞습니다.</source>
      <translation>There are {memory} GB of memory, so the “Minimum” set with its small models fits.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>쓸 수 있는 NVIDIA 그래픽 카드가 없어, CPU로 돌아가는 ‘최소’ 구성이 맞습니다.</source>
      <translation>There is no NVIDIA graphics card that can be used, so the “Minimum” set fits, which runs on the CPU.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>그래픽 카드({card}) 메모리가 {card_memory}GB여서, CPU로도 돌아가는 ‘최소’ 구성이 맞습니다.</source>
      <translation>The graphics card ({card}) has {card_memory} GB of memory, so the “Minimum” set fits, which also runs on the CPU.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/profile_advice.py" />
      <source>저장 공간이 {free}GB 남아 있어 모델을 받을 수 없습니다. 공간을 비우기 전에는 기본 기능으로 연습할 수 있습니다.</source>
      <translation>There are {free} GB of space left, too little to download models. Until you make room you can practise with the basic functions.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/question_planner.py" />
      <source>‘{format}’ 형식의 질문 수는 {low}개에서 {high}개까지입니다. 질문 수를 바꾸어 주십시오.</source>
      <translation>The format “{format}” takes {low} to {high} questions. Please change the number.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/question_planner.py" />
      <source>‘{kind}’ 질문이 모자랍니다. 질문 수를 줄이거나 질문 파일을 확인해 주십시오.</source>
      <translation>There are too few “{kind}” questions. Choose fewer questions or check the question files.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>{criterion}: {level}단계 × 무게 {weight} = {product}</source>
      <translation>{criterion}: level {level} × weight {weight} = {product}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>{criterion}: 판단을 보류해 두 합에서 뺐습니다(무게 {weight}).</source>
      <translation>{criterion}: held, so it is left out of both sums (weight {weight}).</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>평균 단계: ({products}) ÷ ({weights}) = {total} ÷ {weight} = {mean}</source>
      <translation>Mean level: ({products}) ÷ ({weights}) = {total} ÷ {weight} = {mean}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>평균 단계: ({means}) ÷ {count} = {mean}</source>
      <translation>Mean level: ({means}) ÷ {count} = {mean}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>등급: 판단한 무게가 {judged} ÷ {whole} = {share}로 {least}에 못 미쳐 매기지 않았습니다.</source>
      <translation>Grade: none, because the weight that was judged is {judged} ÷ {whole} = {share}, less than {least}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>등급: {mean}은(는) {low} 이상 {high} 미만이므로 {grade}입니다.</source>
      <translation>Grade: {grade}, because {mean} is at least {low} and below {high}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>질문 {number}</source>
      <translation>Question {number}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>{question}: 평균 {mean}단계</source>
      <translation>{question}: mean level {mean}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>등급: 그때의 기준({version})으로 {grade}입니다.</source>
      <translation>Grade: {grade} by the criteria of that time ({version}).</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>등급: ‘질문 이해’가 {level}단계 이상으로 확인되지 않아 매기지 않았습니다.</source>
      <translation>Grade: none, because “Understanding the question” was not found to be at level {level} or higher.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>등급: 인용한 말을 글에서 찾지 못한 기준이 있어 매기지 않았습니다.</source>
      <translation>Grade: none, because for one criterion or more the quoted words were not found in the text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>등급: {mean}은(는) {low} 이상이므로 {grade}입니다.</source>
      <translation>Grade: {grade}, because {mean} is at least {low}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>질문 {number}의 꼬리질문 {follow_up}</source>
      <translation>Question {number}, follow-up {follow_up}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>판단을 보류한 답변 {count}개는 넣지 않았습니다.</source>
      <translation>Answers that were held are not included: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>등급: 등급이 있는 답변이 {answered}개 가운데 {graded}개뿐이라 매기지 않았습니다.</source>
      <translation>Grade: none, because only {graded} of {answered} answers have a grade.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>이 답변을 살펴본 때에는 등급을 매기지 않았습니다.</source>
      <translation>No grades were given yet when this answer was looked at.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>단계를 매긴 기준이 없어 평균을 내지 않았습니다.</source>
      <translation>No criterion has a level, so there is no mean.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/report_tracing.py" />
      <source>단계를 매긴 답변이 없어 평균을 내지 않았습니다.</source>
      <translation>No answer has a level, so there is no mean.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>{name}: {kept}건 그대로</source>
      <translation>{name}: {kept} kept</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>{name}: {kept}건 그대로, {filled}건은 백업에서, {lost}건은 되살리지 못함</source>
      <translation>{name}: {kept} kept, {filled} from a backup, {lost} not restored</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>{name}: {kept}건 그대로, {filled}건은 백업에서</source>
      <translation>{name}: {kept} kept, {filled} from a backup</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>{name}: {kept}건 그대로, {lost}건은 되살리지 못함</source>
      <translation>{name}: {kept} kept, {lost} not restored</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>읽을 수 있는 기록을 새 파일로 되살렸습니다.</source>
      <translation>The records that could be read were restored to a new file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>손상된 원래 파일은 {path}에 그대로 보관했습니다.</source>
      <translation>The damaged file is kept as it was at {path}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>{when}에 만든 {number}번 백업으로 되돌렸습니다.</source>
      <translation>Went back to backup {number}, made on {when}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>{when}에 만든 백업 뒤에 생긴 기록 일부는 되살리지 못했을 수 있습니다.</source>
      <translation>Some records made after the backup of {when} may not have been restored.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/restored_words.py" />
      <source>손상된 곳 뒤에 있던 기록 일부는 되살리지 못했을 수 있습니다.</source>
      <translation>Some records behind the damaged place may not have been restored.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/desk.py" />
      <source>언어 모델이 없어 적으신 문장을 규칙으로 다듬은 그대로 두었습니다. 설정에서 언어 모델을 받으면 문장을 더 매끄럽게 이을 수 있습니다.</source>
      <translation>There is no language model, so your sentences stay as the rules have tidied them. With a language model (see Settings) they can be joined more smoothly.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/desk.py" />
      <source>아직 자기소개서에 적은 문장이 없어 파일을 만들지 않았습니다. 자기소개서 질문에 먼저 답해 주십시오.</source>
      <translation>There is nothing in the cover letter yet, so no file was made. Answer its questions first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/desk.py" />
      <source>{essay}: {why} 적으신 문장을 그대로 두었습니다.</source>
      <translation>{essay}: {why} your sentences stay as they are.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/entries.py" />
      <source>연락처</source>
      <translation>Contact</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/entries.py" />
      <source>전자우편</source>
      <translation>Email address</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/entries.py" />
      <source>그 밖의 연락처</source>
      <translation>Other contact</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>지금 일하는 방식을 만든 일 하나를 골라, 언제 무엇을 했고 무엇이 달라졌는지 적어 주십시오. 가족이나 출신 지역은 적지 않아도 됩니다.</source>
      <translation>Choose one event that made the way you work now. Write when it was, what you did and what changed. You need not write about your family or where you come from.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>누구와 무엇을 하던 때인지, 무엇이 맞지 않았는지, 본인이 한 일과 그 결과를 차례로 적어 주십시오.</source>
      <translation>Write in this order: with whom and at what, what did not fit, what you did yourself, and the result.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>무엇이 어려웠는지, 어떤 방법을 놓고 골랐는지, 본인이 한 일과 그 결과를 차례로 적어 주십시오.</source>
      <translation>Write in this order: what was difficult, which ways you weighed and chose, what you did yourself, and the result.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>일에서 드러난 점을 하나 적고, 고치려고 지금 하고 있는 일을 적어 주십시오.</source>
      <translation>Write one weakness that showed at work, and what you are doing now to improve it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>강점을 한 문장으로 먼저 적고, 그것이 드러난 일 하나를 본인이 한 일과 결과까지 적어 주십시오.</source>
      <translation>Begin with your strength in one sentence. Then write one event where it showed, with what you did yourself and the result.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>들어가서 먼저 하고 싶은 일과, 그 일을 해낼 수 있다고 보는 근거를 적어 주십시오.</source>
      <translation>Write what you would like to do first once you are in, and why you believe you can do it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>이 일을 고른 까닭과, 그렇게 생각하게 된 일을 적어 주십시오. 회사에 바라는 것보다 하고 싶은 일을 적는 편이 낫습니다.</source>
      <translation>Write why you chose this job and what made you think so. What you would like to do is better than what you want from the company.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>언제 무엇을 맡았는지, 본인이 한 일, 그 결과를 차례로 적어 주십시오. 결과는 수로 적으면 더 분명합니다.</source>
      <translation>Write in this order: when it was and what you were in charge of, what you did yourself, and the result. Results are clearer in numbers.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>물음에 먼저 한 문장으로 답하고, 그렇게 답한 까닭과 겪은 일을 이어 적어 주십시오.</source>
      <translation>Answer the question in one sentence first. Then write why you answer so and what you have been through.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>지원하는 직무와 관련한 경험을 적어 주십시오.</source>
      <translation>Please write about your experience that relates to this job.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>이 직무에 지원한 동기를 적어 주십시오.</source>
      <translation>Why do you apply for this job?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>일할 때의 강점과 그것이 드러난 일을 적어 주십시오.</source>
      <translation>Please write about your strengths at work and an event where they showed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/essay_words.py" />
      <source>입사 후 하고 싶은 일과 계획을 적어 주십시오.</source>
      <translation>What would you like to do after joining, and how do you plan to do it?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/files.py" />
      <source>‘{file}’은(는) 쓸 수 있는 형식이 아닙니다. 파일 이름을 .md나 .docx로 끝내 주십시오. 적은 글은 그대로 있습니다.</source>
      <translation>‘{file}’ is no format that can be written. Let the name end in .md or .docx. What you wrote is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>기간</source>
      <translation>Period</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>학교</source>
      <translation>School</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>전공</source>
      <translation>Fields of study</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>내용</source>
      <translation>Details</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>회사</source>
      <translation>Company</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>맡은 일</source>
      <translation>Duties</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>한 일과 결과</source>
      <translation>What was done, and the result</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>이름</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>맡은 역할</source>
      <translation>Role</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>기관</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>취득일</source>
      <translation>Date obtained</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>발급 기관</source>
      <translation>Issued by</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>수상일</source>
      <translation>Date of award</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>수여 기관</source>
      <translation>Awarded by</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>지원 회사</source>
      <translation>Company applied to</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>쓸 수 있는 기술</source>
      <translation>Skills you can use</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>지원 공고</source>
      <translation>Posting applied to</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/layout.py" />
      <source>지원 직무</source>
      <translation>Job applied for</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>직무와 관계없는 개인 사정을 묻는 문항이라 여기에서는 묻지 않았습니다. 꼭 내야 하는지 회사에 먼저 물어보십시오.</source>
      <translation>This asks for a private matter that has nothing to do with the job, so it is not asked here. Ask the company first whether it must be answered.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>공백 포함 {most}자</source>
      <translation>{most} characters with spaces</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>공백 제외 {most}자</source>
      <translation>{most} characters without spaces</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>{count}/{most}자 (공백 포함)</source>
      <translation>{count}/{most} characters (with spaces)</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>{count}/{most}자 (공백 제외)</source>
      <translation>{count}/{most} characters (without spaces)</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>길이가 정해지지 않음</source>
      <translation>No length given</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>공백 포함 {most}바이트</source>
      <translation>{most} bytes with spaces</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>공백 제외 {most}바이트</source>
      <translation>{most} bytes without spaces</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>{count}자 (공백 포함)</source>
      <translation>{count} characters (with spaces)</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>{count}자</source>
      <translation>{count} characters</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>{count}/{most}바이트 (공백 포함)</source>
      <translation>{count}/{most} bytes (with spaces)</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>{count}/{most}바이트 (공백 제외)</source>
      <translation>{count}/{most} bytes (without spaces)</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>{number}번 문항: {notice}</source>
      <translation>Question {number}: {notice}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>길이에 맞추려고 문장 {count}개를 뺐습니다. 뺀 문장은 지우지 않고 따로 보여 드립니다.</source>
      <translation>{count} sentences were left out to fit the length. They are not deleted and are shown apart.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>한 문장이 정해진 길이보다 깁니다. 짧은 문장으로 나누어 다시 적어 주십시오.</source>
      <translation>One sentence is longer than the length that is allowed. Write it again in shorter sentences.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>적어도 {least}자는 적어야 합니다. 답을 더 적어 주십시오.</source>
      <translation>At least {least} characters are needed. Please write more.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>한글 한 자를 2바이트로 셌습니다. 접수하는 곳이 3바이트로 세면 더 줄여야 합니다.</source>
      <translation>A Korean letter was counted as 2 bytes. Where the receiver counts 3, it must be shorter still.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/length_words.py" />
      <source>문항에 공백을 세는지 적혀 있지 않아 공백을 넣어 셌습니다.</source>
      <translation>The question does not say whether spaces count, so they were counted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/model_writing.py" />
      <source>본인만 아는 사실을 채워야 하는 문장입니다.</source>
      <translation>This sentence needs facts that only you know.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/model_writing.py" />
      <source>내 자료에 있는 것을 언어 모델이 넣어 본 문장입니다. 이 글에 맞을 때만 넣으십시오.</source>
      <translation>The language model added this from your materials. Take it only if it fits this text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/model_writing.py" />
      <source>언어 모델이 새로 쓴 문장입니다. 본인의 일이 맞을 때만 넣으십시오.</source>
      <translation>The language model wrote this anew. Take it only if it is true of you.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/suggestions.py" />
      <source>본인이 한 일이 어디까지인지 보이지 않습니다.</source>
      <translation>It does not show which part was yours.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/suggestions.py" />
      <source>어떤 결과가 나왔는지 보이지 않습니다. 수로 적으면 더 분명합니다.</source>
      <translation>It does not show the result. Numbers make it clearer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>본인이 직접 한 일을 적고, 결과는 수로 적을 수 있으면 수로 적어 주십시오.</source>
      <translation>Write what you did yourself. Give the result in numbers where you can.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>어디에서 어떻게 써 보았는지 적어 주십시오. 없으면 건너뛰십시오.</source>
      <translation>Write where and how you have used it. Skip this if you have not.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>회사의 자기소개서 문항입니다.</source>
      <translation>An essay question of the company.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>자기소개서에 들어갈 글입니다.</source>
      <translation>It goes into the cover letter.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>공고에서 찾는 기술입니다.</source>
      <translation>A skill the posting asks for.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>이 직업에서 자주 찾는 기술입니다.</source>
      <translation>A skill this occupation often asks for.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>어떤 일에 지원하려고 하십니까?</source>
      <translation>What job do you want to apply for?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>직무 이름을 적어 주십시오. 예: 백엔드 개발자, 병동 간호사, 물류 사무원</source>
      <translation>Write the name of the job, e.g. backend developer, ward nurse, logistics clerk</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>이력서에 적을 이름을 알려 주십시오.</source>
      <translation>What name should the resume carry?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>이력서에만 씁니다. 질문과 평가에는 쓰지 않습니다.</source>
      <translation>Used only in the resume, never for questions or judgements.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>이력서에 적을 전화번호와 전자우편 주소를 알려 주십시오.</source>
      <translation>Which telephone number and email address should the resume carry?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>이력서에만 쓰고 이 컴퓨터 밖으로 나가지 않습니다. 주민등록번호, 사진, 가족 사항은 적지 마십시오.</source>
      <translation>Used only in the resume, and they do not leave this computer. Please leave out resident number, photo and family.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>학력을 알려 주십시오.</source>
      <translation>What education do you have?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>한 줄에 하나씩 쉼표로 나누어 적어 주십시오. 예: 2019.03~2023.02, 한빛대학교, 전자공학과 졸업</source>
      <translation>One a line, parted by commas, e.g. 2019.03~2023.02, Hanbit University, degree in electronics</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>일한 경력을 알려 주십시오. 인턴과 아르바이트도 좋습니다.</source>
      <translation>Where have you worked? Internships and part-time jobs count too.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>한 줄에 하나씩 쉼표로 나누어 적어 주십시오. 예: 2023.03~현재, 가나유통, 재고 관리. 없으면 건너뛰십시오.</source>
      <translation>One a line, parted by commas, e.g. 2023.03~now, Gana Trading, stock keeping. Skip this if there is none.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>직접 맡아서 해 본 프로젝트나 과제가 있습니까?</source>
      <translation>Have you been in charge of a project or an assignment?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>한 줄에 하나씩 쉼표로 나누어 적어 주십시오. 예: 2022.03~2022.06, 창고 지도 만들기, 자료 조사, 도면 12장 완성</source>
      <translation>One a line, parted by commas, e.g. 2022.03~2022.06, map of a warehouse, research, 12 drawings finished</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>일에 쓸 수 있는 기술과 도구를 알려 주십시오.</source>
      <translation>Which skills and tools can you use at work?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>쉼표로 나누어 적어 주십시오. 예: 엑셀, 포토샵, 지게차 운전</source>
      <translation>Separate them with commas, e.g. Excel, Photoshop, forklift driving</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>자격증이나 어학 점수가 있습니까?</source>
      <translation>Do you have certificates or language test scores?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>한 줄에 하나씩 쉼표로 나누어 적어 주십시오. 예: 2022.11.04, 물류관리사, 한국산업인력공단. 없으면 건너뛰십시오.</source>
      <translation>One a line, parted by commas, e.g. 2022.11.04, logistics manager, HRD Korea. Skip this if there is none.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>상을 받은 일이 있습니까?</source>
      <translation>Have you received an award?</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/resume_writer/topic_words.py" />
      <source>한 줄에 하나씩 받은 날, 상 이름, 준 곳을 쉼표로 나누어 적어 주십시오. 없으면 건너뛰십시오.</source>
      <translation>One a line: date, name of the award and who gave it, parted by commas. Skip this if there is none.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/search_query.py" />
      <source>‘{typed}’을(를) ‘{meant}’으로(로) 보았습니다.</source>
      <translation>“{typed}” was read as “{meant}”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/search_query.py" />
      <source>{topics}에 관한 말은 일자리를 찾는 데 쓰지 않았습니다.</source>
      <translation>Words about these were not used to find jobs: {topics}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/self_rating.py" />
      <source>스스로 {rating}단계로 보셨고 결과는 {result}단계입니다. 스스로 {apart}단계 낮게 보셨습니다.</source>
      <translation>You rated yourself at level {rating} and the result is level {result}. You rated yourself lower by {apart}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/self_rating.py" />
      <source>스스로 {rating}단계로 보셨고 결과는 {result}단계입니다. 거의 같습니다.</source>
      <translation>You rated yourself at level {rating} and the result is level {result}. They are almost the same.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/self_rating.py" />
      <source>스스로 {rating}단계로 보셨고 결과는 {result}단계입니다. 스스로 {apart}단계 높게 보셨습니다.</source>
      <translation>You rated yourself at level {rating} and the result is level {result}. You rated yourself higher by {apart}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/single_evaluation.py" />
      <source>평가할 파일을 쓸 수 없습니다: {why}. 파일은 그대로 두었습니다. 내용을 고쳐 다시 넣어 주십시오.</source>
      <translation>The file to evaluate cannot be used: {why}. It was left alone. Correct it and put it in again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/tailoring/desk.py" />
      <source>{why} 기본 방식으로 만들었습니다.</source>
      <translation>{why} it was made the basic way.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/tailoring/desk.py" />
      <source>언어 모델이 없어 자료의 줄과 정해 둔 물음으로 질문을 만들었습니다.</source>
      <translation>There is no language model, so questions were made from the lines of your materials and fixed forms.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>{criterion}: {old}단계에서 {new}단계로 내려갔습니다.</source>
      <translation>{criterion}: down from level {old} to level {new}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>{criterion}: 두 답변 모두 판단 보류입니다.</source>
      <translation>{criterion}: held in both answers.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>{criterion}: {old}단계에서 {new}단계로 올랐습니다.</source>
      <translation>{criterion}: up from level {old} to level {new}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>{criterion}: 앞 답변은 {level}단계, 뒤 답변은 판단 보류입니다.</source>
      <translation>{criterion}: level {level} in the earlier answer, held in the later one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>{criterion}: 앞 답변은 판단 보류, 뒤 답변은 {level}단계입니다.</source>
      <translation>{criterion}: held in the earlier answer, level {level} in the later one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>두 답변 모두 단계가 매겨진 기준에서는 단계가 같습니다.</source>
      <translation>Where both answers have a level, the level is the same.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>두 답변을 살펴본 방법이 다릅니다. 견주려면 두 답변을 같은 방법으로 다시 살펴보십시오.</source>
      <translation>The two answers were looked at in different ways. To compare them, have both looked at again in the same way.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>낱말 {added}개가 새로 들어가고 {removed}개가 빠졌으며 {kept}개는 그대로입니다.</source>
      <translation>Words added: {added}, left out: {removed}, unchanged: {kept}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>답변 길이</source>
      <translation>Length of the answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>초</source>
      <translation>s</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>말한 양</source>
      <translation>Amount said</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>음절</source>
      <translation>syllables</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>말 빠르기</source>
      <translation>Pace</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>음절/분</source>
      <translation>syllables/min</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>군말 (적어도)</source>
      <translation>Fillers (at least)</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>번</source>
      <translation>times</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>분당 군말</source>
      <translation>Fillers a minute</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>1초 넘는 멈춤</source>
      <translation>Pauses over 1 s</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>가장 긴 멈춤</source>
      <translation>Longest pause</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>첫마디까지</source>
      <translation>To the first word</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/take_comparison.py" />
      <source>습니다체</source>
      <translation>Formal endings</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/text_file.py" />
      <source>‘{file}’이(가) {megabytes}MB를 넘어 읽지 않았습니다. {instead}</source>
      <translation>‘{file}’ is larger than {megabytes} MB and was not read. {instead}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/text_file.py" />
      <source>‘{file}’을(를) 읽을 수 없습니다. 파일이 있는지, UTF-8로 저장되어 있는지 확인해 주십시오.</source>
      <translation>“{file}” cannot be read. Please check that the file is there and that it is saved as UTF-8.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/vault_desk.py" />
      <source>보관 기간은 0일(지우지 않음)부터 {longest}일까지 정할 수 있습니다. 바뀐 것은 없습니다.</source>
      <translation>Records can be kept for 0 (never deleted) to {longest} days. Nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>설치되어 있지 않습니다.</source>
      <translation>It is not installed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>고르신 {wish}을(를) 쓸 수 없어 {name}(으)로 읽습니다. {why}</source>
      <translation>Your choice cannot be used ({wish}), so another voice reads ({name}). {why}</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>{why} 대신 {name}(으)로 읽습니다.</source>
      <translation>{why} This one reads instead: {name}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>이 컴퓨터의 운영체제에 한국어 음성이 없습니다.</source>
      <translation>The operating system of this computer has no Korean voice.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>설치된 Piper 목소리 가운데 한국어 목소리가 없습니다.</source>
      <translation>None of the installed Piper voices is Korean.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>Supertonic 음성</source>
      <translation>Supertonic voice</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>Piper 음성</source>
      <translation>Piper voice</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>시스템 음성</source>
      <translation>System voice</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_choice.py" />
      <source>기본 음성</source>
      <translation>Built-in voice</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_sample.py" />
      <source>소리를 낼 스피커를 고르지 않았습니다. 스피커를 고르면 들어 볼 수 있습니다.</source>
      <translation>No speaker has been chosen. Choose one and you can listen.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/voice_sample.py" />
      <source>녹음한 소리를 다시 들려 드리지 못했습니다. 한 번 더 녹음해 주십시오.</source>
      <translation>What was recorded could not be played back. Please record it once more.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/whole_files.py" />
      <source>{path}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오. 면접 기록은 그대로입니다.</source>
      <translation>{path} cannot be written to. Please choose another folder. Your interviews are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/wording_labels/label_desk.py" />
      <source>표현 라벨 모델 ‘{file}’은(는) 다른 문장 모델로 배운 것이라 쓸 수 없습니다. 면접 기록은 그대로입니다. ‘maju train labels’로 다시 만들어 주십시오.</source>
      <translation>The wording label model “{file}” was trained with another sentence model and cannot be used. Your interview records are safe. Please make it again with ‘maju train labels’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/services/wording_labels/training.py" />
      <source>라벨이 붙은 문장 {number}개로는 배우고 확인하기에 모자랍니다. 지금까지 쓰던 모델은 그대로입니다. 내려받은 폴더 전체를 골라 주십시오.</source>
      <translation>{number} labelled sentences are too few to learn from and to check with. The model in use so far is as it was. Please choose the whole folder you downloaded.</translation>
    </message>
    <message>
      <location filename="../../app/maju/settings.py" />
      <source>설정을 {folder}에 저장하지 못했습니다. 이번에는 그대로 쓰고, 다음에 다시 물어보겠습니다.</source>
      <translation>The settings could not be saved in {folder}. They hold for now and will be asked for again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/settings.py" />
      <source>설정 파일을 읽을 수 없어 처음 설정으로 시작합니다. 읽지 못한 파일은 {kept}에 두었습니다.</source>
      <translation>The settings file cannot be read, so the first settings are used. The unreadable file was kept as {kept}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/candidate_pool.py" />
      <source>상담용 보관함 {folder}을(를) 바꾸지 못했습니다({why}). 앞서 보관한 것은 그대로입니다. 남은 공간과 쓰기 권한을 확인하고 다시 해 주십시오.</source>
      <translation>The counselling pool {folder} could not be changed ({why}). What was kept before is as it was. Check free space and permissions and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/candidate_pool.py" />
      <source>상담사 PIN이 정해지지 않아 자료를 보관할 수 없습니다. 아무것도 보관하지 않았습니다. ‘maju kiosk set-pin’으로 PIN을 먼저 정해 주십시오.</source>
      <translation>Nothing can be kept because no counsellor PIN is set. Nothing was kept. Set one first with ‘maju kiosk set-pin’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/candidate_pool.py" />
      <source>자료가 너무 길어 보관하지 않았습니다. 자료에서 필요한 것만 남기고 다시 해 주십시오.</source>
      <translation>The materials are too long and were not kept. Leave only what is needed and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/centre_key.py" />
      <source>상담사 PIN이 아직 없습니다. ‘maju kiosk set-pin’으로 먼저 정해 주십시오.</source>
      <translation>There is no counsellor PIN yet. Set one first with ‘maju kiosk set-pin’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/centre_key.py" />
      <source>PIN이 맞지 않습니다. 다시 입력해 주십시오. 보관된 자료는 그대로입니다.</source>
      <translation>The PIN is wrong. Please enter it again. What is kept is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/centre_key.py" />
      <source>{path}에 쓸 수 없어 PIN을 바꾸지 못했습니다. 앞의 PIN이 그대로 쓰입니다. 폴더의 쓰기 권한과 남은 공간을 확인해 주십시오.</source>
      <translation>The PIN could not be changed because {path} cannot be written. The old PIN still holds. Check permissions and free space.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/centre_key.py" />
      <source>상담사 열쇠 파일 {path}을(를) 읽을 수 없습니다. 지우지 말고 백업한 파일로 되돌려 주십시오. 보관된 분들의 자료는 잠긴 채 그대로입니다.</source>
      <translation>The counsellor’s key file {path} cannot be read. Do not delete it; restore it from a backup. The materials kept stay locked as they are.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/centre_material.py" />
      <source>{file}을(를) 들이지 않았습니다({why}). 앞서 들인 것은 그대로입니다. 파일을 고쳐 다시 골라 주십시오.</source>
      <translation>{file} was not added ({why}). What was added before is as it was. Correct the file and choose it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/centre_material.py" />
      <source>센터 자료 폴더 {folder}에 쓰지 못했습니다({why}). 앞서 들인 것은 그대로입니다. 남은 공간과 쓰기 권한을 확인해 주십시오.</source>
      <translation>The centre’s folder {folder} could not be written ({why}). What was added before is as it was. Check free space and permissions.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/centre_material.py" />
      <source>{file}을(를) 열 수 없습니다({why}). 파일이 그 자리에 있는지 확인해 주십시오.</source>
      <translation>{file} cannot be opened ({why}). Check that it is still there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/codec.py" />
      <source>저장된 기록 하나({kind})를 읽을 수 없습니다. 파일이 손상되었을 수 있으며 그대로 두었습니다. 터미널에서 ‘maju restore’를 실행하면 백업을 보고 되돌릴 수 있습니다.</source>
      <translation>One stored record ({kind}) cannot be read. The file may be damaged and was left as it is. ‘maju restore’ in a terminal shows the backups and restores one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/consent_files.py" />
      <source>동의서 파일 {file}의 {field} 항목이 맞지 않습니다({why}). 고치기 전에는 세션을 시작하지 않습니다. 지난 기록은 그대로입니다.</source>
      <translation>The entry {field} of the consent text {file} is not right ({why}). No session starts before it is corrected. Earlier records are as they were.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/consent_files.py" />
      <source>동의서 파일 {file}이(가) 없습니다. 동의서 없이는 세션을 시작하지 않습니다. 파일을 되돌려 놓거나 프로그램을 다시 설치해 주십시오.</source>
      <translation>The consent text {file} is missing. No session starts without it. Put the file back, or install the program again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>다른 프로그램이 기록 파일을 쓰고 있어 열거나 저장하지 못했습니다. 이미 저장된 기록은 그대로입니다. 다른 마주 창이나 백업 프로그램을 닫고 다시 해 주십시오.</source>
      <translation>Another program is using the record, so it could not be opened or saved. What was saved is as it was. Close other maju windows or backup programs and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>디스크가 가득 차 기록을 저장하지 못했습니다. 이미 저장된 기록은 그대로입니다. 공간을 비우면 다시 저장합니다.</source>
      <translation>The disk is full, so the record could not be saved. What was saved is as it was. It is saved again once there is room.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>디스크에서 기록 파일을 읽거나 쓰지 못했습니다. 이미 저장된 기록은 건드리지 않았습니다. 디스크가 잘 연결되어 있는지, 공간이 남아 있는지 확인하고 다시 해 주십시오.</source>
      <translation>The record could not be read from or written to the disk. What was saved was not touched. Check that the disk is connected and has room, and try again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>기록 파일에 쓸 수 없습니다. 이미 저장된 기록은 그대로입니다. 자료 폴더의 쓰기 권한을 확인해 주십시오.</source>
      <translation>The record cannot be written. What was saved is as it was. Check the permissions of the data folder.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>이 기록은 더 새로운 마주에서 만들어졌습니다({found}판, 지금 프로그램은 {known}판까지). 기록은 그대로 두었습니다. 프로그램을 새로 설치해 주십시오.</source>
      <translation>These records were made by a newer Maju (version {found}; this program knows up to {known}). They were left alone. Please install the newer program.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>기록 파일의 일부가 손상되어 읽을 수 없습니다. 파일은 그대로 두었습니다. 마주를 닫고 터미널에서 ‘maju restore’를 실행하면 읽을 수 있는 기록을 모두 되살립니다.</source>
      <translation>A part of the record is damaged and cannot be read. The file was left as it is. Close maju and run ‘maju restore’ in a terminal: it saves everything that can be read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>기록 파일 {path}을(를) 읽을 수 없습니다. 파일은 그대로 두었고, {backup}에 만든 온전한 백업이 있습니다. ‘maju restore’를 실행하면 읽을 수 있는 기록을 되살리고 나머지는 이 백업에서 가져옵니다.</source>
      <translation>The record {path} cannot be read. It was left as it is, and there is a sound backup of {backup}. ‘maju restore’ saves what can be read and takes the rest from that backup.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>기록 파일 {path}이(가) 없거나 비어 있습니다. {backup}에 만든 백업이 있습니다. ‘maju restore’를 실행하면 되돌립니다. 새 기록으로 시작하려면 backups 폴더를 다른 곳으로 옮겨 주십시오.</source>
      <translation>The record {path} is missing or empty. There is a backup of {backup}. ‘maju restore’ brings it back. To begin anew, move the folder backups elsewhere.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>{path}에는 기록도 백업도 없어 되살릴 것이 없습니다. 아무것도 바꾸지 않았습니다. 자료 폴더가 맞는지 확인해 주십시오.</source>
      <translation>{path} holds neither a record nor a backup, so there is nothing to restore. Nothing was changed. Check that it is the right data folder.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>기록 파일 {path}이(가) 이 열쇠로 열리지 않습니다. 파일은 그대로 두었습니다. 다른 컴퓨터나 다른 사용자의 기록을 옮겨 왔다면 그곳에서 내보내기로 만든 파일을 가져와 주십시오.</source>
      <translation>The record {path} does not open with this key. It was left as it is. If it came from another computer or user, import a file that was exported there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>기록 파일 {path}이(가) 아직 암호화되지 않았습니다. 파일은 그대로 두었습니다. 마주를 다시 시작하면 암호화해 옮깁니다.</source>
      <translation>The record {path} is not encrypted yet. It was left as it is. Start maju again: it is then encrypted and moved.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>{number}번 백업은 없습니다. 기록은 그대로입니다. 있는 백업: {known}</source>
      <translation>There is no backup number {number}. The record is as it was. Backups: {known}</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>{number}번 백업도 읽을 수 없습니다. 기록은 그대로입니다. 다른 백업을 골라 주십시오.</source>
      <translation>Backup number {number} cannot be read either. The record is as it was. Choose another one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/database_troubles.py" />
      <source>기록 파일 {path}을(를) 읽을 수 없습니다. 파일은 그대로 두었고, 백업은 없습니다. ‘maju restore’를 실행하면 읽을 수 있는 기록을 되살립니다. 파일을 다른 이름으로 옮겨 두면 새 기록으로 시작할 수 있습니다.</source>
      <translation>The record {path} cannot be read. It was left as it is, and there is no backup. ‘maju restore’ saves what can be read. If you give the file another name, a new record begins.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/format_files.py" />
      <source>면접 형식 파일 {file}의 {field} 항목이 맞지 않습니다({why}). 파일을 고치거나 지우면 다시 시작할 수 있습니다. 지난 기록은 그대로입니다.</source>
      <translation>In the format file {file} the entry {field} is not valid ({why}). Correct or delete the file to start again. Past records are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/format_files.py" />
      <source>면접 형식 파일이 {folder}에 없습니다. 프로그램을 다시 설치하면 처음 파일이 돌아옵니다.</source>
      <translation>There are no format files in {folder}. Installing the program again brings them back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/interviews.py" />
      <source>‘{id}’ 면접을 찾을 수 없습니다. ‘maju history’에서 번호를 확인해 주십시오.</source>
      <translation>Interview “{id}” was not found. See ‘maju history’ for the ids.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/interviews.py" />
      <source>{folder}의 파일을 모두 지우지 못했습니다. 다른 프로그램에서 열려 있는지 확인하고 다시 지워 주십시오.</source>
      <translation>Not all files in {folder} could be deleted. Check whether another program has them open, then delete again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_filters.py" />
      <source>‘{education}’이(가) 어떤 학력인지 알 수 없어 찾지 않았습니다. 고졸, 초대졸, 대졸, 석사, 박사 가운데에서 적어 주십시오.</source>
      <translation>“{education}” is not a level of education this program knows, so nothing was searched. Please write one of: high school, two- or three-year college, bachelor's, master's, doctorate (in Korean).</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_index.py" />
      <source>직업 ‘{id}’은(는) 목록에 없습니다. 직업 이름으로 다시 찾아 주십시오.</source>
      <translation>The occupation “{id}” is not in the list. Please search again by its name.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_index.py" />
      <source>공고 ‘{id}’은(는) 가진 목록에 없습니다. 지워졌을 수 있으니 다시 찾거나 가져와 주십시오.</source>
      <translation>The posting “{id}” is not among yours. It may have been deleted; please search again or bring it in again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_index.py" />
      <source>공고를 {path}에 저장하지 못했습니다. 다른 창에서 공고를 가져오고 있지 않은지, 남은 공간과 쓰기 권한이 있는지 확인해 주십시오. 이미 저장된 공고는 그대로이고, 다시 가져오면 이어서 합니다.</source>
      <translation>Postings could not be saved in {path}. Check that no other window is bringing in postings, and that there is free space and permission to write. Postings saved already are safe; bring the file in again to go on from there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_index.py" />
      <source>함께 설치된 직업 자료를 읽지 못했습니다. 가져오신 공고는 그대로 찾을 수 있습니다. 프로그램을 다시 설치해 주십시오.</source>
      <translation>The occupation data that came with the program could not be read. You can still search your own postings. Please install the program again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_index.py" />
      <source>문장 검색 모델이 없어 낱말로만 찾습니다.</source>
      <translation>There is no sentence search model, so only words are searched for.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_meaning.py" />
      <source>뜻으로 찾는 데 쓰는 파일이 없어 새로 만들었습니다. 직업과 공고는 그대로입니다.</source>
      <translation>The file for searching by meaning was missing and was made again. Occupations and postings are as they were.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_meaning.py" />
      <source>뜻으로 찾는 데 쓰는 파일이 깨져 있어 새로 만들었습니다. 직업과 공고는 그대로입니다.</source>
      <translation>The file for searching by meaning was damaged and was made again. Occupations and postings are as they were.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_meaning.py" />
      <source>문장 검색 모델이 바뀌어 뜻으로 찾는 데 쓰는 파일을 새로 만들었습니다. 직업과 공고는 그대로입니다.</source>
      <translation>The sentence search model has changed, so the file for searching by meaning was made again. Occupations and postings are as they were.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/job_meaning.py" />
      <source>직업 자료가 바뀌어 뜻으로 찾는 데 쓰는 파일을 새로 만들었습니다.</source>
      <translation>The occupation data has changed, so the file for searching by meaning was made again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/label_models.py" />
      <source>{path}에 쓸 수 없습니다. 다른 폴더를 골라 주십시오. 지금까지 쓰던 모델은 그대로입니다.</source>
      <translation>{path} cannot be written to. Please choose another folder. The model in use so far is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/label_models.py" />
      <source>표현 라벨 모델 ‘{file}’을(를) 읽을 수 없습니다. 면접 기록은 그대로입니다. 이 파일을 지우면 함께 설치된 모델을 쓰고, ‘maju train labels’로 다시 만들 수 있습니다.</source>
      <translation>The wording label model “{file}” cannot be read. Your interview records are safe. Delete this file to use the model that came with the program, or make it again with ‘maju train labels’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/materials.py" />
      <source>‘{id}’ 문서를 찾을 수 없습니다. ‘maju documents list’에서 번호를 확인해 주십시오.</source>
      <translation>There is no document ‘{id}’. See the numbers with ‘maju documents list’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/moving_in.py" />
      <source>기록 {path}을(를) 암호화한 것이 원래 기록과 달라 쓰지 않았습니다. 원래 기록은 그대로입니다. 디스크를 점검한 뒤 다시 열어 주십시오.</source>
      <translation>The encrypted copy of the record {path} differs from it and was not used. The record is as it was. Check the disk and open it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/occupations.py" />
      <source>직업 자료 {path}의 {line}째 줄을 쓸 수 없습니다: {trouble}. 프로그램을 다시 설치해 주십시오. 지난 기록은 그대로입니다.</source>
      <translation>Line {line} of the occupation data {path} cannot be used: {trouble}. Please install the program again. Your past records are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/prompt_files.py" />
      <source>언어 모델에게 줄 글을 {folder} 폴더에서 읽지 못했습니다. 기본 분석은 그대로 됩니다. 프로그램을 다시 설치하면 돌아옵니다.</source>
      <translation>The texts for the language model could not be read from {folder}. The basic analysis works as before. Installing the program again brings them back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/question_bank.py" />
      <source>질문 파일이 {folder}에 없습니다. 프로그램을 다시 설치하면 돌아옵니다. 지난 기록은 그대로입니다.</source>
      <translation>There are no question files in {folder}. Installing the program again brings them back. Past records are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/question_bank.py" />
      <source>질문 파일 {file}을(를) 읽을 수 없습니다. 파일은 그대로 두었습니다. UTF-8로 저장된 글인지, 읽기 권한이 있는지 확인해 주십시오.</source>
      <translation>The question file {file} cannot be read. It was left as it is. Check that it is a text saved as UTF-8 and may be read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/question_bank.py" />
      <source>질문 파일 {file}의 {line}째 줄을 읽을 수 없습니다. 그 줄을 고치거나 지우면 다시 시작할 수 있습니다.</source>
      <translation>Line {line} of the question file {file} cannot be read. Correct or delete that line to start again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/resume_drafts.py" />
      <source>‘{id}’번 이력서가 없습니다. ‘maju resume list’로 목록을 보십시오.</source>
      <translation>There is no resume ‘{id}’. See the list with ‘maju resume list’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/resume_drafts.py" />
      <source>{number}번째 글이 없습니다. 글 목록에서 번호를 골라 주십시오.</source>
      <translation>There is no text number {number}. Choose a number from the list of texts.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/rubric_files.py" />
      <source>평가 기준 파일 {file}을(를) 쓸 수 없습니다({why}). 파일을 고치거나 프로그램을 다시 설치해 주십시오. 녹음과 기록은 그대로입니다.</source>
      <translation>The rubric file {file} cannot be used ({why}). Correct it or install the program again. Recordings and records are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/sample_postings.py" />
      <source>예시 공고 파일 {file}의 {line}째 줄을 읽을 수 없습니다. 가져오신 공고는 그대로입니다. 프로그램을 다시 설치하면 돌아옵니다.</source>
      <translation>Line {line} of the example postings {file} cannot be read. Your own postings are as they were. Installing the program again brings the examples back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/skills.py" />
      <source>기술 목록 파일 {file}의 {line}째 줄을 읽을 수 없습니다. 지난 기록은 그대로입니다. 그 줄을 고치거나 프로그램을 다시 설치하면 쓸 수 있습니다.</source>
      <translation>Line {line} of the list of skills {file} cannot be read. Your past records are safe. Correct that line or install the program again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/skills.py" />
      <source>기술 목록 파일 {path}가 없습니다. 프로그램을 다시 설치하면 돌아옵니다. 지난 기록은 그대로입니다.</source>
      <translation>The list of skills {path} is missing. Installing the program again brings it back. Your past records are safe.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_keeping.py" />
      <source>여기서는 바꿀 잠금이 없습니다. 프로그램이 끝나면 열쇠가 사라지는 기록이거나, 처음부터 잠그지 않은 기록입니다. 바뀐 것은 없습니다.</source>
      <translation>There is no lock to change here: the key of this record vanishes with the program, or it was never locked. Nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_keeping.py" />
      <source>PIN은 {shortest}자보다 짧을 수 없습니다. 바뀐 것은 없습니다. 더 길게 정해 주십시오.</source>
      <translation>A PIN needs at least {shortest} characters. Nothing was changed. Choose a longer one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>기록이 PIN으로 잠겨 있습니다. PIN을 넣으면 열립니다. 기록은 그대로입니다.</source>
      <translation>The record is locked with a PIN. It opens when you enter it. The record is as it was.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>PIN이 맞지 않습니다. 기록은 그대로입니다. 다시 넣어 주십시오.</source>
      <translation>The PIN is wrong. The record is as it was. Please enter it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>기록의 열쇠 파일이 {keys}에 없습니다. 기록은 {folder}에 암호화된 채 그대로 있습니다. 열쇠 파일을 되돌려 주십시오. 열쇠가 지워졌다면 되살릴 방법이 없으며, 폴더를 다른 이름으로 옮기면 새로 시작할 수 있습니다.</source>
      <translation>The key file of the record is not in {keys}. The record is still in {folder}, encrypted. Put the key file back. If the key was deleted there is no way to recover it; if you give the folder another name, you can begin anew.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>{keys}의 열쇠 파일을 읽을 수 없어 기록을 열지 못했습니다. 기록은 그대로입니다. 폴더의 읽기 권한을 확인해 주십시오.</source>
      <translation>The key file in {keys} cannot be read, so the record was not opened. The record is as it was. Check the permissions of the folder.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>암호화된 기록은 {folder}에 있지만 그 잠금 정보 {name} 파일이 없습니다. 기록은 그대로 두었습니다. 복사해 둔 {name} 파일을 되돌려 주시거나, 새로 시작하려면 폴더를 다른 이름으로 옮겨 주십시오.</source>
      <translation>The encrypted record is in {folder}, but the file {name} with its lock is missing. The record was left as it is. Put back your copy of {name}, or give the folder another name to begin anew.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>기록의 잠금 정보 {path}이(가) 깨져 있습니다. 기록은 암호화된 채 그대로 두었습니다. 복사해 둔 {name} 파일이 있으면 제자리에 되돌려 주십시오.</source>
      <translation>The lock of the record, {path}, is damaged. The record was left encrypted as it is. If you have a copy of {name}, put it back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>이 기록은 더 새로운 마주가 잠갔습니다({path}). 기록은 그대로 두었습니다. 프로그램을 새로 설치해 주십시오.</source>
      <translation>This record was locked by a newer maju ({path}). It was left as it is. Install the newer program.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>자료 폴더의 {path}을(를) 읽을 수 없습니다. 기록은 그대로입니다. 폴더의 읽기 권한을 확인해 주십시오.</source>
      <translation>{path} in the data folder cannot be read. The record is as it was. Check the permissions of the folder.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>다른 마주가 {folder}의 기록을 준비하고 있습니다. 그 프로그램이 끝난 뒤 다시 열어 주십시오.</source>
      <translation>Another maju is preparing the record in {folder}. Open it again when that program has ended.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>이 컴퓨터의 열쇠고리에 기록의 열쇠가 없습니다. 기록은 {folder}에 암호화된 채 그대로 있습니다. 기록을 만든 계정과 컴퓨터에서 열어 주십시오. 열쇠가 지워졌다면 되살릴 방법이 없으며, 폴더를 다른 이름으로 옮기면 새로 시작할 수 있습니다.</source>
      <translation>The keyring of this computer does not have the key of the record. The record is still in {folder}, encrypted. Open it with the account and computer that made it. If the key was deleted there is no way to recover it; if you give the folder another name, you can begin anew.</translation>
    </message>
    <message>
      <location filename="../../app/maju/storage/vault_troubles.py" />
      <source>이 컴퓨터의 열쇠고리에 물어볼 수 없어 기록을 열지 못했습니다. 기록은 그대로입니다. 로그인 열쇠고리의 잠금을 풀고 다시 열어 주십시오.</source>
      <translation>The keyring of this computer could not be asked, so the record was not opened. The record is as it was. Unlock the login keyring and open it again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/bridge.py" />
      <source>예상하지 못한 문제로 이 일을 마치지 못했습니다. 지금까지의 답변은 저장되어 있습니다. 한 번 더 해 보십시오.</source>
      <translation>Something unexpected went wrong here. Your answers so far are saved. Please try once more.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/cover.py" />
      <source>시작 화면을 준비하고 있습니다</source>
      <translation>Preparing the start page</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/cover.py" />
      <source>잠시만 기다려 주십시오.</source>
      <translation>One moment, please.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/cover.py" />
      <source>마주 키오스크</source>
      <translation>maju kiosk</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/cover.py" />
      <source>잠시 멈추었습니다</source>
      <translation>A short pause</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/cover.py" />
      <source>방금 이용하던 내용은 모두 지웠습니다. 곧 다시 시작합니다. 계속 이 화면이면 상담사에게 알려 주십시오.</source>
      <translation>Everything of the last session has been deleted. It starts again shortly. If this page stays, please tell the counsellor.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/cover.py" />
      <source>지우지 못한 파일이 있습니다. 열쇠가 없어져 아무도 읽을 수 없지만, 상담사에게 알려 주십시오.</source>
      <translation>Some files could not be deleted. Without the key nobody can read them, but please tell the counsellor.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/cover.py" />
      <source>다음 분을 위해 정리하고 있습니다</source>
      <translation>Tidying up for the next person</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/asking.py" />
      <source>물어보기</source>
      <translation>Ask</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/asking.py" />
      <source>맡기신 자료에 적힌 것만으로 답하고, 근거가 된 줄을 함께 보여 드립니다. 누구를 뽑을지는 답하지 않습니다.</source>
      <translation>Answers come only from what is written in the entrusted materials, with the lines they rest on. Who should be hired is not answered.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/asking.py" />
      <source>예: {example}</source>
      <translation>Example: {example}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/asking.py" />
      <source>질문</source>
      <translation>Question</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/asking.py" />
      <source>묻기</source>
      <translation>Ask</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/asking.py" />
      <source>찾는 중</source>
      <translation>Looking</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/asking.py" />
      <source>이렇게 물으실 수 있습니다.</source>
      <translation>You can ask like this.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/asking.py" />
      <source>AI가 쓴 문장 · {model}</source>
      <translation>Written by AI · {model}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>동의를 거두러 오신 분이 받아 가신 번호를 넣으면 그분의 자료를 바로 지웁니다.</source>
      <translation>When somebody withdraws consent, enter the number they were given: their materials are deleted at once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>{name}님</source>
      <translation>{name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>{day}까지 보관</source>
      <translation>Kept until {day}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>항목 {count}개</source>
      <translation>{count} entries</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>{name}님의 자료를 지울까요? 지우면 누구도 다시 읽을 수 없습니다. 파기했다는 사실만 기록에 남습니다.</source>
      <translation>Delete the materials of {name}? Nobody can read them again. Only the fact that they were destroyed stays in the log.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>맡기신 분들</source>
      <translation>People who entrusted materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>상담을 위해 자료를 맡기기로 동의하신 분들입니다. 연락처와 학교, 면접 결과는 보관하지 않습니다.</source>
      <translation>They agreed to entrust their materials for counselling. Contact details, schools and interview results are not kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>여는 중입니다.</source>
      <translation>Opening.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>보관 번호</source>
      <translation>Number</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>이 번호의 자료 지우기</source>
      <translation>Delete the materials of this number</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>목록으로</source>
      <translation>Back to the list</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>자료 지우기</source>
      <translation>Delete the materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>지우기</source>
      <translation>Delete</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>그대로 두기</source>
      <translation>Keep</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>보관 번호로 지우기</source>
      <translation>Delete by number</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>{given}에 동의하셨고, {until}까지 보관합니다.</source>
      <translation>Consented on {given}, kept until {until}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>되돌릴 수 없음</source>
      <translation>Cannot be undone</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/candidates.py" />
      <source>자료를 맡기신 분이 아직 없습니다. 키오스크의 동의 화면에서 맡기실 수 있습니다.</source>
      <translation>Nobody has entrusted materials yet. It can be done on the kiosk’s consent page.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>공고 {added}건을 들였습니다. 이미 있던 것은 {known}건입니다.</source>
      <translation>{added} postings were added; {known} were there already.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>‘{name}’ 질문 {count}개</source>
      <translation>‘{name}’, {count} questions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>센터 자료</source>
      <translation>Centre’s material</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>센터의 면접 형식(.toml), 질문 꾸러미(.jsonl), 공고 꾸러미를 USB에서 들입니다. 다음 분부터 쓰입니다.</source>
      <translation>Add the centre’s interview formats (.toml), question packs (.jsonl) and posting packs from a USB stick. They are used from the next person on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>USB 다시 보기</source>
      <translation>Look at the USB stick again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>아직 들인 것이 없습니다. 프로그램에 든 형식과 질문, 예시 공고는 늘 그대로 쓰입니다.</source>
      <translation>Nothing was brought in yet. The formats, questions and sample postings that come with the program are always there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>꽂힌 USB의 맨 위 자리에서 들일 파일을 찾지 못했습니다.</source>
      <translation>No files to add were found at the top of the USB stick.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>빼기</source>
      <translation>Take out</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>면접 형식</source>
      <translation>Interview format</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>질문 꾸러미</source>
      <translation>Question pack</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>들였습니다</source>
      <translation>Added</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>들여 놓은 것</source>
      <translation>What has been added</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>USB에 있는 것</source>
      <translation>On the USB stick</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>{file}을(를) 살펴보는 중입니다.</source>
      <translation>Looking at {file}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>‘{name}’ 형식</source>
      <translation>Format ‘{name}’</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>공고 꾸러미</source>
      <translation>Pack of postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>들이기</source>
      <translation>Add</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>{line}째 줄은 뺐습니다: {why}.</source>
      <translation>Line {line} was left out: {why}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>그 밖에 {count}줄을 더 뺐습니다.</source>
      <translation>{count} more lines were left out.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>질문 {count}개</source>
      <translation>{count} questions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/centre.py" />
      <source>공고 {count}건</source>
      <translation>Postings: {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/group_card.py" />
      <source>평가가 어느 집단에 불리하지 않은지 센터가 살필 수 있게, 원하시면 알려 주십시오. 이름 없이 수로만 더하고 {least}명이 모이기 전에는 아무도 보지 않습니다. 알려 주지 않으셔도 달라지는 것은 없습니다.</source>
      <translation>So that the centre can check that the evaluation disadvantages no group, you may tell us. Only numbers are added, without a name, and nobody sees them before {least} people have answered. Nothing changes if you do not.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/group_card.py" />
      <source>수에 더하기</source>
      <translation>Add to the numbers</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/group_card.py" />
      <source>더했습니다. 고맙습니다.</source>
      <translation>Added. Thank you.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/group_card.py" />
      <source>말하지 않음</source>
      <translation>Prefer not to say</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/group_card.py" />
      <source>공정성 살피기 (선택)</source>
      <translation>Checking fairness (optional)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/groups.py" />
      <source>{group} {people}명</source>
      <translation>{group}, {people} people</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/groups.py" />
      <source>평균 {mean}</source>
      <translation>Mean {mean}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/groups.py" />
      <source>다른 집단보다 {difference}단계 (95% 구간 {low} ~ {high})</source>
      <translation>{difference} levels from the other groups (95% interval {low} to {high})</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/groups.py" />
      <source>공정성</source>
      <translation>Fairness</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/groups.py" />
      <source>스스로 집단을 밝히신 분들의 평가 단계를 집단끼리 견줍니다. 수만 더해 두며 한 사람의 결과는 어디에도 없습니다. {least}명이 되지 않는 집단은 보이지 않습니다. 막대는 왼쪽부터 1단계에서 5단계까지 있는 사람의 비율입니다.</source>
      <translation>Compares the levels of people who chose to say which group they belong to. Only numbers are added up; no single person’s result is anywhere. Groups below {least} are not shown. Bars give, from left to right, the share of people at levels 1 to 5.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/groups.py" />
      <source>세는 중입니다.</source>
      <translation>Counting.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/groups.py" />
      <source>표본이 적어 보이지 않습니다: {groups}</source>
      <translation>Not shown, too few people: {groups}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>{sessions}번</source>
      <translation>{sessions} times</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>모두 {sessions}번, 한 번에 평균 {minutes}분</source>
      <translation>{sessions} sessions in all, {minutes} minutes each on average</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>열리지 않는 자료가 {count}개 있습니다. 바뀌었거나 예전 PIN으로 잠긴 것이며, 보관 기한이 되면 지워집니다.</source>
      <translation>{count} entries do not open. They were changed or locked with an earlier PIN, and are deleted when their time is over.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>{sessions}번 · 고장 {faults}</source>
      <translation>{sessions} · faults {faults}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>정상</source>
      <translation>passed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>주의</source>
      <translation>warning</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>안 됨</source>
      <translation>failed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>한눈에</source>
      <translation>At a glance</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>이곳에는 수만 있습니다. 누구의 것인지는 알 수 없습니다.</source>
      <translation>There are only counts here; whose they are cannot be known.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>{count}분</source>
      <translation>{count} people</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>장치와 모델을 살펴보는 중입니다.</source>
      <translation>Looking at devices and models.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>자료를 맡기신 분</source>
      <translation>People who entrusted materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>날마다의 이용</source>
      <translation>Use by day</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>어떻게 끝났는지</source>
      <translation>How sessions ended</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>장치와 모델</source>
      <translation>Devices and models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>이용</source>
      <translation>Use</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/overview.py" />
      <source>아직 이용하신 분이 없습니다.</source>
      <translation>Nobody has used it yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/page.py" />
      <source>공고로 찾기</source>
      <translation>Search by a posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/page.py" />
      <source>기술 보기</source>
      <translation>Skills</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/page.py" />
      <source>동의·파기 기록</source>
      <translation>Consents and destructions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/page.py" />
      <source>상담사 책상</source>
      <translation>Counsellor’s desk</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/page.py" />
      <source>책상 닫기</source>
      <translation>Close the desk</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/part.py" />
      <source>직접 적음</source>
      <translation>Written by hand</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/part.py" />
      <source>{document} {line}째 줄</source>
      <translation>{document}, line {line}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>{what} {count}개 · {why}</source>
      <translation>{what}, {count} · {why}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>항목: {items}</source>
      <translation>Items: {items}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>이용하신 분의 세션 파일</source>
      <translation>Session files</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>맡기신 자료</source>
      <translation>Entrusted materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>면접 기록</source>
      <translation>Interviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>기록 전체</source>
      <translation>The whole record</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>본인이 동의를 거둠</source>
      <translation>Consent withdrawn</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>보관 기한이 됨</source>
      <translation>Time over</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>상담사가 지움</source>
      <translation>Deleted by the counsellor</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>비정상 종료 뒤 정리</source>
      <translation>Tidied after a crash</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>본인이 지움</source>
      <translation>Deleted by the person</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>목소리 녹음</source>
      <translation>Voice recording</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>글로 옮기고 평가</source>
      <translation>Transcript and evaluation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>화면 녹화</source>
      <translation>Picture recording</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>얼굴 측정</source>
      <translation>Face measuring</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>자료 읽기</source>
      <translation>Reading materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>상담용 보관</source>
      <translation>Keeping for counselling</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>개인정보처리자인 센터를 위한 기록입니다. 누구의 것인지는 적지 않습니다.</source>
      <translation>Records for the centre as controller. Whose they are is not written.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>동의</source>
      <translation>Consent</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>동의 철회</source>
      <translation>Consent withdrawn</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>파기</source>
      <translation>Destroyed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>기록을 고침</source>
      <translation>Log repaired</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>모든 줄이 적힌 그대로입니다</source>
      <translation>All lines are as they were written</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>줄이 바뀌었거나 빠졌습니다. 누가 고쳤는지 확인해 주십시오</source>
      <translation>A line was changed or is missing. Check who changed it</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>아직 기록이 없습니다.</source>
      <translation>No entries yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/records.py" />
      <source>처음 {count}줄만 보입니다.</source>
      <translation>Only the first {count} lines are shown.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>{skill} (비슷함)</source>
      <translation>{skill} (similar)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>공고가 찾는 기술이 누구의 자료에 적혀 있는지 봅니다. 상담을 위한 것이며, 누구를 채용할지 고르는 데 쓰지 마십시오.</source>
      <translation>See in whose materials the skills of a posting are written. This is for counselling; do not use it to choose whom to hire.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>공고의 글을 붙여 넣거나, 아래에서 공고를 찾으십시오.</source>
      <translation>Paste the text of a posting, or find one below.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>공고의 글</source>
      <translation>Text of the posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>이 공고로 찾기</source>
      <translation>Search by this posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>직업이나 회사, 하는 일</source>
      <translation>Occupation, company or kind of work</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>공고 찾기</source>
      <translation>Find a posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>‘{title}’ 공고가 찾는 것 {count}가지</source>
      <translation>‘{title}’ asks for {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>어디에 적혀 있는지 보기</source>
      <translation>See where it is written</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>이 공고의 글에서 기술 이름을 찾지 못했습니다. 자격 요건이 든 글을 붙여 넣어 주십시오.</source>
      <translation>No skills were found in this text. Paste a text with the requirements.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>자료에 적힌 기술의 수로만 늘어놓았습니다(있음 1, 비슷함 0.5). 수가 같으면 순서에 뜻이 없습니다.</source>
      <translation>Ordered only by the number of skills written in the materials (has 1, similar 0.5). Between equal numbers the order means nothing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>면접 결과, 성별, 나이, 출신, 학교는 알지도 쓰지도 않습니다.</source>
      <translation>Interview results, sex, age, origin and school are neither known nor used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>찾는 기술이 자료에 없는 분은 {count}분입니다. 적지 않았을 수 있습니다.</source>
      <translation>{count} people have none of the skills in their materials. They may not have written them.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>자료를 살펴보는 중입니다.</source>
      <translation>Looking at the materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>있음 {count}</source>
      <translation>Has {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>비슷함 {count}</source>
      <translation>Similar {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>없음 {count}</source>
      <translation>Lacks {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>비슷하거나 배우는 중: {skills}</source>
      <translation>Similar or learning: {skills}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>자료에 없는 것: {skills}</source>
      <translation>Not in the materials: {skills}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>자료 보기</source>
      <translation>See the materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/search.py" />
      <source>찾지 못했습니다.</source>
      <translation>Nothing was found.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>{occupation} 공고가 찾는 것</source>
      <translation>What postings for {occupation} ask for</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>맡기신 {count}분 가운데</source>
      <translation>Of {count} people</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>공고에는 프로그램이 만든 예시가 섞여 있을 수 있습니다. 자료에 적지 않았을 뿐 할 수 있는 분도 있습니다.</source>
      <translation>Some postings may be examples made by the program. People may have skills they did not write.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>맡기신 분들의 자료에 적힌 기술을 셉니다. 한 분에 한 번씩 셉니다.</source>
      <translation>Counts the skills written in the entrusted materials, each once a person.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>직업이 찾는 것과 견주기</source>
      <translation>Compare with an occupation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>직업 이름을 고르거나 적으십시오</source>
      <translation>Choose or write an occupation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>견주는 중입니다.</source>
      <translation>Comparing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>셀 자료가 아직 없습니다.</source>
      <translation>There is nothing to count yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/desk/skills.py" />
      <source>견줄 자료가 아직 없습니다.</source>
      <translation>There is nothing to compare yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/interview_watch.py" />
      <source>이용 시간이 다 되었습니다. 지금 답변을 마치시면 결과를 보여 드립니다.</source>
      <translation>Your time is over. Finish this answer, and you will see the result.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>시작하기 전에 동의를 받습니다</source>
      <translation>Before we begin, we ask for your consent</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>만 14세 이상입니다</source>
      <translation>I am 14 or older</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>만 14세 미만은 보호자의 동의가 필요합니다.</source>
      <translation>Under 14, a guardian’s consent is needed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>만 14세 미만입니다</source>
      <translation>I am under 14</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>동의하지 않습니다</source>
      <translation>I do not consent</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>동의하고 계속</source>
      <translation>Consent and go on</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>항목마다 따로 동의하시거나 거절하실 수 있습니다. 미리 골라 둔 것은 없습니다.</source>
      <translation>You can agree to or refuse each item. Nothing is ticked beforehand.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>필수</source>
      <translation>Required</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>선택</source>
      <translation>Optional</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>지금은 시작할 수 없습니다</source>
      <translation>It cannot start now</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>동의서를 읽지 못했습니다. 담당 상담사에게 알려 주십시오.</source>
      <translation>The consent text could not be read. Please tell the counsellor.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>처음으로</source>
      <translation>To the beginning</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>꼭 필요한 동의</source>
      <translation>Required consent</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>만 14세 미만이시면 혼자 쓰실 수 없습니다.</source>
      <translation>Under 14 you cannot use this alone.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>법정대리인의 동의가 필요합니다. 담당 상담사에게 말씀해 주시면 도와드립니다. 남긴 것은 없습니다.</source>
      <translation>Your legal representative’s consent is needed. Please speak to the counsellor. Nothing was kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>개인정보를 다루는 곳: {who}</source>
      <translation>Handled by: {who}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>목적</source>
      <translation>Purpose</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>항목</source>
      <translation>Data</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>보유 기간</source>
      <translation>How long</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>거부할 권리</source>
      <translation>Right to refuse</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>고르실 수 있는 동의</source>
      <translation>Optional consent</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/consent.py" />
      <source>거절하셔도 연습하실 수 있습니다.</source>
      <translation>You can practise without these.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>수고하셨습니다.</source>
      <translation>Well done.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>오늘 하신 말씀 가운데 잘된 점부터 기억해 주십시오. 다음에 또 뵙겠습니다.</source>
      <translation>Remember first what went well today. See you again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>지금 이 세션의 열쇠를 버리고 파일을 지웁니다: 목소리, 영상, 글로 옮긴 답변, 서류, 결과.</source>
      <translation>The key of this session is being thrown away and its files deleted: voice, picture, transcripts, documents, results.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>열쇠는 이 프로그램의 메모리에만 있었습니다. 저장 장치에 조각이 남더라도 누구도 읽지 못합니다.</source>
      <translation>The key was only in this program’s memory. Whatever pieces remain on the disk, nobody can read them.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>USB와 종이로 가져가신 것은 그대로 있습니다. 두고 가시는 것이 없는지 보아 주십시오.</source>
      <translation>What you took on a USB stick or on paper stays with you. Please look around for anything left behind.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>처음 화면으로</source>
      <translation>To the first page</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>동의하지 않으셔도 괜찮습니다. 불이익은 없으며, 마음이 바뀌시면 언제든 다시 시작하실 수 있습니다.</source>
      <translation>It is all right not to consent. There is no disadvantage, and you can begin again whenever you change your mind.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>이용 시간이 끝났습니다.</source>
      <translation>Your time is over.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>연습하시느라 수고하셨습니다. 다음에 또 뵙겠습니다.</source>
      <translation>Thank you for practising. See you again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>불편을 드려 죄송합니다.</source>
      <translation>We are sorry.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>프로그램에 문제가 생겨 여기서 마칩니다. 담당 상담사에게 말씀해 주시면 도와드립니다.</source>
      <translation>Something went wrong in the program, and it ends here. Please speak to the counsellor.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/ending.py" />
      <source>녹음하거나 저장한 것이 없어 지울 것도 없습니다.</source>
      <translation>Nothing was recorded or saved, so there is nothing to delete.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>면접에 쓸 항목을 찾지 못했습니다</source>
      <translation>Nothing that the interview could use was found</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>USB를 꽂아 주십시오</source>
      <translation>Please plug in your USB stick</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>꽂으시면 그 안의 문서를 여기에 보여 드립니다. USB에는 아무것도 쓰지 않습니다.</source>
      <translation>Its documents are shown here once it is plugged in. Nothing is written to it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>읽을 수 있는 문서: PDF, DOCX, HWP, HWPX, TXT, MD</source>
      <translation>Documents that can be read: PDF, DOCX, HWP, HWPX, TXT, MD</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>자료 없이 진행합니다</source>
      <translation>Going on without materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>서류를 읽는 데 동의하지 않으셨거나 이 자리에서 서류를 받지 않습니다. 고르신 직무의 질문으로 연습합니다.</source>
      <translation>You did not agree to documents being read, or none are accepted here. You practise with questions about the work you choose.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>암호</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>저장하실 때 정하신 암호</source>
      <translation>The passphrase you chose when saving</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>가져오기</source>
      <translation>Import</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>문서 읽기</source>
      <translation>Reading documents</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>문서를 읽는 중입니다.</source>
      <translation>Reading the document.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>문서를 읽는 중입니다 ({number} / {total}): {name}</source>
      <translation>Reading documents ({number} / {total}): {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>기록을 가져오는 중입니다: {name}</source>
      <translation>Importing the record: {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>빼기: {name}</source>
      <translation>Take out: {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>내 기록: {name}</source>
      <translation>My record: {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/material_parts.py" />
      <source>읽었습니다: {name}</source>
      <translation>Read: {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>이력서나 자기소개서를 두고 질문을 만들어 드립니다. 없어도 연습하실 수 있습니다.</source>
      <translation>Questions are made from your resume or essays. You can practise without them too.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>자료를 가져오셨습니까?</source>
      <translation>Did you bring any materials?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>자료 없이 계속</source>
      <translation>Go on without materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>기록을 가져왔습니다: {name}. 이 세션에만 쓰고, 끝나면 파기합니다.</source>
      <translation>Imported: {name}. It is used in this session only and destroyed at its end.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>읽은 문서는 이 세션에만 쓰고, 끝나면 파기합니다. USB는 이제 빼셔도 됩니다.</source>
      <translation>What was read is used in this session only and destroyed at its end. You can remove the USB stick now.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>USB ‘{name}’에 있는 문서</source>
      <translation>Documents on the USB stick ‘{name}’</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>읽을 문서를 눌러 고르십시오. USB에는 아무것도 쓰지 않습니다.</source>
      <translation>Press the documents to be read. Nothing is written to the USB stick.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>자료를 읽었습니다</source>
      <translation>Your materials have been read</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>고른 문서 {count}개 읽기</source>
      <translation>Read {count} chosen documents</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>읽을 수 있는 문서(PDF, DOCX, HWP, HWPX, TXT, MD)를 찾지 못했습니다.</source>
      <translation>No readable document (PDF, DOCX, HWP, HWPX, TXT, MD) was found.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>문서가 많아 최근 것부터 일부만 보여 드립니다.</source>
      <translation>There are many documents; the newest are shown.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/materials.py" />
      <source>다음</source>
      <translation>Next</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/report.py" />
      <source>다음: 가져가기</source>
      <translation>Next: take away</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/report.py" />
      <source>다 보신 뒤에 USB나 종이로 가져가실 수 있습니다.</source>
      <translation>When you have seen everything, you can take it with you on a USB stick or on paper.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>면접관과 마주 앉아
연습해 보십시오.</source>
      <translation>Sit face to face
with an interviewer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>말로 묻고, 말로 답합니다. 끝나면 무엇을 고치면 좋을지 근거와 함께 보여 드립니다.</source>
      <translation>You are asked by voice and answer by voice. Afterwards you see what to improve, with evidence.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>이번 차례 {ticket}번</source>
      <translation>Number {ticket} is next</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>시작하기</source>
      <translation>Begin</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>{minutes}분 이용할 수 있습니다</source>
      <translation>You have {minutes} minutes</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>이 자리에서 하신 말씀은 남지 않습니다.</source>
      <translation>What you say here does not stay here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>끝내기를 누르시거나 {minutes}분 동안 쓰지 않으시면, 목소리와 영상과 서류를 여는 열쇠를 버립니다. 가져가실 것은 USB나 종이로 드립니다.</source>
      <translation>When you press end, or after {minutes} minutes without use, the key to your voice, picture and documents is thrown away. What you want to take goes on a USB stick or on paper.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>질문 선택과 평가는 자동으로 이루어지며 틀릴 수 있습니다. 채용 결과를 예측하지 않고, 기업이나 다른 사람에게 보내지 않습니다.</source>
      <translation>Questions are chosen and answers evaluated automatically, and this can be wrong. It does not predict who is hired and sends nothing to employers or anybody else.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>보통 글자</source>
      <translation>Normal letters</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>글자 크게</source>
      <translation>Larger letters</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>보통 대비</source>
      <translation>Normal contrast</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>고대비</source>
      <translation>High contrast</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/start.py" />
      <source>AI가 묻고 분석합니다.</source>
      <translation>AI asks and analyses.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>녹음까지 모두 담아 암호로 잠급니다. 집의 마주 프로그램에서 이어서 연습하실 수 있습니다. 암호를 잊으시면 열 수 없습니다.</source>
      <translation>Everything, recordings included, locked with a passphrase. You can go on practising with maju at home. If you forget the passphrase, it cannot be opened.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>동의하신 대로 학력, 경력, 기술만 상담사가 볼 수 있게 남깁니다. 점수와 녹음은 남기지 않습니다.</source>
      <translation>As you agreed, education, experience and skills alone are kept for the counsellor to see. Scores and recordings are not.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>무엇을 가져가시겠습니까?</source>
      <translation>What would you like to take with you?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>가져가지 않으신 것은 끝나면 모두 파기합니다.</source>
      <translation>What you do not take is destroyed at the end.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>결과 다시 보기</source>
      <translation>See the result again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>한 장 요약</source>
      <translation>One-page summary</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>잘된 점과 다음에 해 볼 일을 종이 한 장에 담습니다. 점수는 적지 않습니다.</source>
      <translation>What went well and what to try next on one sheet of paper. No scores.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>USB에 저장</source>
      <translation>Save to USB stick</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>전체 보고서</source>
      <translation>Full report</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>모든 답변과 기준별 설명을 담습니다. HTML에서는 목소리도 다시 들으실 수 있습니다.</source>
      <translation>All answers with the explanation of every criterion. In HTML you can hear your voice again too.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>PDF로 저장</source>
      <translation>Save as PDF</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>HTML로 저장</source>
      <translation>Save as HTML</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>암호로 잠근 기록</source>
      <translation>Record locked with a passphrase</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>불러 드릴 이름</source>
      <translation>Name to be called by</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>불러 드릴 이름 (별명도 됩니다)</source>
      <translation>Name to be called by (a nickname will do)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>센터에 이력 남기기</source>
      <translation>Leave my profile with the centre</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>남기기</source>
      <translation>Leave it</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>USB에 저장하고 있습니다. 아직 빼지 마십시오.</source>
      <translation>Saving to the USB stick. Please do not remove it yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>USB에 다 썼습니다. 이제 빼셔도 됩니다.</source>
      <translation>Written to the USB stick. You can remove it now.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>인쇄하고 있습니다.</source>
      <translation>Printing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>센터에 남기고 있습니다.</source>
      <translation>Leaving it with the centre.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>마치기</source>
      <translation>Finish</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>가져가지 않고 마치기</source>
      <translation>Finish without taking anything</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>인쇄</source>
      <translation>Print</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away.py" />
      <source>프린터로 {pages}쪽을 보냈습니다. 종이를 챙겨 주십시오.</source>
      <translation>{pages} pages were sent to the printer. Please take your paper.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>암호 ({letters}글자 이상)</source>
      <translation>Passphrase ({letters} letters or more)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>USB ‘{name}’에 저장합니다. 남은 자리 {room}.</source>
      <translation>Saved to the USB stick ‘{name}’. Room left: {room}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>USB에 저장했습니다: {what} ({folder}/{name})</source>
      <translation>Saved to the USB stick: {what} ({folder}/{name})</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>이름 (적지 않으셔도 됩니다)</source>
      <translation>Name (you may leave it empty)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>USB를 꽂으시면 여기에 저장하실 수 있습니다.</source>
      <translation>Plug in a USB stick to save here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>쓰기가 잠긴 USB입니다: {name}. 잠금을 풀거나 다른 USB를 꽂아 주십시오.</source>
      <translation>This USB stick is write-protected: {name}. Unlock it, or plug in another one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>암호를 한 번 더</source>
      <translation>Passphrase again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>암호를 한 번 더 적어 주십시오</source>
      <translation>Please write the passphrase once more</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>보고서(PDF)</source>
      <translation>Report (PDF)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>보고서(HTML)</source>
      <translation>Report (HTML)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>센터에 남겼습니다. 이 번호를 적어 두십시오.</source>
      <translation>Left with the centre. Please write this number down.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pages/take_away_parts.py" />
      <source>{until}까지 보관하며, 그 전이라도 상담사에게 이 번호를 말씀하시면 바로 지웁니다. 번호는 다시 보여 드리지 못합니다.</source>
      <translation>Kept until {until}; before that, tell the counsellor this number and it is deleted at once. The number cannot be shown again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>상담사 확인</source>
      <translation>Counsellor</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>확인</source>
      <translation>OK</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>돌아가기</source>
      <translation>Back</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>상담사 책상 열기</source>
      <translation>Open the counsellor’s desk</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>이용 끝내기</source>
      <translation>End this session</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>키오스크 닫기</source>
      <translation>Close the kiosk</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>이 키오스크를 맡은 분만 여실 수 있습니다. PIN을 넣어 주십시오.</source>
      <translation>Only whoever is responsible for this kiosk can open this. Please enter the PIN.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>무엇을 할까요?</source>
      <translation>What would you like to do?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>모두 지움</source>
      <translation>Clear all</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>지움</source>
      <translation>Delete</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>PIN이 여러 번 맞지 않았습니다. {seconds}초 뒤에 다시 넣어 주십시오.</source>
      <translation>The PIN was wrong several times. Please enter it again in {seconds} seconds.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/pin_dialog.py" />
      <source>이용 중인 분이 있습니다. 상담사 책상은 이용을 끝낸 뒤에 열 수 있습니다.</source>
      <translation>Somebody is using it. The counsellor’s desk opens after this session has ended.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/keyboard.py" />
      <source>윗글자</source>
      <translation>Shift</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/keyboard.py" />
      <source>띄우기</source>
      <translation>Space</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/keyboard.py" />
      <source>자판 닫기</source>
      <translation>Close the keyboard</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>자료</source>
      <translation>Materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>장치</source>
      <translation>Devices</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>면접</source>
      <translation>Interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>가져가기</source>
      <translation>Take away</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>마주</source>
      <translation>Maju</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>그만하기</source>
      <translation>Stop</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>{ticket}번</source>
      <translation>No. {ticket}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>{all}단계 가운데 {number}단계, {step}</source>
      <translation>Step {number} of {all}, {step}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>이용 시간이 끝났습니다</source>
      <translation>Your time is over</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>1분 안에 끝납니다</source>
      <translation>Ends within a minute</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/slot_strip.py" />
      <source>{minutes}분 남음</source>
      <translation>{minutes} minutes left</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>지금까지 하신 말씀과 넣으신 자료를 바로 파기하며 되살릴 수 없습니다.</source>
      <translation>Everything you said and brought is destroyed at once and cannot be brought back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>아직 아무것도 녹음하지 않았습니다. 남는 것 없이 처음 화면으로 돌아갑니다.</source>
      <translation>Nothing has been recorded yet. It goes back to the first page, and nothing stays.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>USB나 종이로 가져가신 것만 남습니다. 이 자리의 답변, 자료, 결과는 바로 파기하며 되살릴 수 없습니다.</source>
      <translation>Only what you took on a USB stick or on paper stays. Answers, materials and results here are destroyed at once and cannot be brought back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>그만하시겠습니까?</source>
      <translation>Do you want to stop?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>모두 지우고 그만하기</source>
      <translation>Delete everything and stop</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>계속하시겠습니까?</source>
      <translation>Would you like to go on?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>계속하기</source>
      <translation>Keep going</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>{seconds}초</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>한동안 움직임이 없었습니다. 이대로 두시면 세션을 끝내고, 말씀하신 내용과 자료를 모두 파기합니다.</source>
      <translation>Nothing has moved for a while. If nothing happens, the session ends and everything you said and brought is destroyed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/kiosk/widgets/veil.py" />
      <source>계속하시겠습니까? {seconds}초 남았습니다.</source>
      <translation>Would you like to go on? {seconds} seconds left.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/main_window.py" />
      <source>마주 · 면접 연습</source>
      <translation>Maju · interview practice</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>{number}번째 답변</source>
      <translation>Take {number}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>단계와 잰 값</source>
      <translation>Levels and measurements</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>앞에 놓을 답변</source>
      <translation>Answer to put first</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>뒤에 놓을 답변</source>
      <translation>Answer to put second</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>달라진 점</source>
      <translation>What changed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>밑줄: 새로 들어간 말</source>
      <translation>Underlined: words added</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>줄 그은 말: 뒤 답변에서 빠진 말</source>
      <translation>Struck through: words left out of the later answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>차이</source>
      <translation>Change</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>판단 보류</source>
      <translation>Held</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>두 답변을 살펴본 방법이 달라 단계는 참고로만 보십시오.</source>
      <translation>The two answers were looked at in different ways, so take the levels only as a hint.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_comparison.py" />
      <source>글로 옮긴 말이 없습니다.</source>
      <translation>There is no transcript.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>글의 표현에 붙인 이름입니다. 사람의 성격이나 감정을 말하지 않으며 점수에 넣지 않습니다.</source>
      <translation>These are names for the wording of the text. They say nothing about a person's character or feelings and are not scored.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>이 질문에 좋은 답변이 어떤 모양인지, 하신 말씀의 사실만 넣어 만들어 드립니다.</source>
      <translation>Shows what a good answer to this question can look like, with only the facts from what you said.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>〔 〕로 비워 둔 {count}곳은 직접 채워 주십시오. 없는 사실을 지어내지 않았습니다.</source>
      <translation>Please fill in the places left open as 〔 〕 yourself ({count}). No facts were made up.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>하신 말씀 안에서 군말을 덜고 순서를 바로잡은 예를 만들어 드립니다.</source>
      <translation>Makes an example from what you said, with fewer fillers and in better order.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>언어 모델로 써 보기</source>
      <translation>Write with language model</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>다시 써 보기</source>
      <translation>Write again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>내 답변을 다듬은 예</source>
      <translation>My answer, polished</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>모범 답변의 예</source>
      <translation>Example of a good answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>복사하기</source>
      <translation>Copy</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>예를 만들기</source>
      <translation>Make an example</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>복사했습니다</source>
      <translation>Copied</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>표현의 의도</source>
      <translation>Intent of the wording</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>표현의 정서(글)</source>
      <translation>Sentiment of the wording (text)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>짚은 내용</source>
      <translation>Covered</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>빠진 내용</source>
      <translation>Missing</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>바로잡을 내용</source>
      <translation>To be corrected</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_feedback.py" />
      <source>피드백</source>
      <translation>Feedback</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>음절/분 · 보통 {low}–{high}</source>
      <translation>syllables/min · usual {low}–{high}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>번 · 분당 {rate}</source>
      <translation>· {rate} a minute</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>번 · 가장 긴 것 {seconds}초</source>
      <translation>· longest {seconds} s</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>화면에 얼굴</source>
      <translation>Face in the picture</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>% · 점수에 넣지 않음</source>
      <translation>% · not scored</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>멈춤 (1초 넘게)</source>
      <translation>Pauses (over 1 s)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>초 · 생각할 시간입니다</source>
      <translation>s · time to think</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>% · 문장 {count}개</source>
      <translation>% · {count} sentences</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>옆을 오래 봄</source>
      <translation>Long looks aside</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>번 · 점수에 넣지 않음</source>
      <translation>times · not scored</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_measures.py" />
      <source>화면에 어깨까지</source>
      <translation>Shoulders in the picture</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_past.py" />
      <source>이 질문에 답하신 적이 아직 한 번뿐입니다. 다시 답하시면 여기에서 견주어 봅니다.</source>
      <translation>You have answered this question only once so far. Answer it again to compare the answers here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_past.py" />
      <source>지금 보는 답변</source>
      <translation>Answer shown now</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_past.py" />
      <source>글이 없습니다.</source>
      <translation>There is no text.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_past.py" />
      <source>평균 단계</source>
      <translation>Mean level</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_view.py" />
      <source>다시 답하기</source>
      <translation>Try again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_view.py" />
      <source>같은 질문에 지금까지 답하신 것</source>
      <translation>Your answers to this question so far</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_view.py" />
      <source>어느 답변을 볼까요</source>
      <translation>Which take to show</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_view.py" />
      <source>두 답변 비교</source>
      <translation>Compare two answers</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_view.py" />
      <source>찾고 있습니다.</source>
      <translation>Looking.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>아직 글로 옮기지 못했습니다. 말씀하신 내용을 적으시면 같은 기준으로 살펴봅니다.</source>
      <translation>This answer has not been written down yet. Write what you said and it is looked at by the same criteria.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>잘못 받아쓴 낱말을 고쳐 주십시오. 처음 받아쓴 글도 남습니다. 고치면 다시 살펴봅니다.</source>
      <translation>Correct the words that were written down wrongly. The first transcript is kept too. After that your answer is looked at again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>잘못 받아쓴 곳 고치기</source>
      <translation>Correct the transcript</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>근거 모두</source>
      <translation>All evidence</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>어느 기준의 근거를 표시할까요</source>
      <translation>Which evidence to mark</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>지금 받아쓰기</source>
      <translation>Transcribe now</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>이 글로 살펴보기</source>
      <translation>Look at this text</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>저장하고 다시 살펴보기</source>
      <translation>Save and look again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>말씀하신 내용</source>
      <translation>What you said</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>고치기 전, 처음 받아쓴 글</source>
      <translation>First transcript, before the correction</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>{part}: 비어 있음</source>
      <translation>{part}: missing</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>이야기의 부분</source>
      <translation>Parts of the story</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>세지 않은 말</source>
      <translation>Words not counted</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>고치지 않기</source>
      <translation>Do not correct</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>말씀하신 내용을 옮겨 적고 있습니다.</source>
      <translation>Your words are being written down.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>글로 적으신 답변입니다.</source>
      <translation>You wrote this answer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/answer_words.py" />
      <source>말소리가 들리지 않았습니다.</source>
      <translation>No speech was heard.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>가지고 계신 GGUF, Piper 음성, faster-whisper 폴더도 쓸 수 있습니다. 이 창에 끌어다 놓아도 됩니다.</source>
      <translation>You can also use your own GGUF files, Piper voices and faster-whisper folders. Drop them onto this window if you like.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>모델 파일 ({kinds})</source>
      <translation>Model files ({kinds})</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>인터넷 없이 옮기기, 내 모델 더하기</source>
      <translation>Carry without the internet, add your own models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>USB에 담기</source>
      <translation>Pack onto USB</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>USB에서 가져오기</source>
      <translation>Bring from USB</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>내 모델 파일 더하기</source>
      <translation>Add a model file</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>내 모델 폴더 더하기</source>
      <translation>Add a model folder</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>받은 모델 {count}개({size})를 USB에 담아 다른 컴퓨터로 가져갈 수 있습니다.</source>
      <translation>You can pack your downloaded models ({count}, {size}) onto USB and take them to another computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>다른 컴퓨터에서 담아 온 USB가 있으면 인터넷 없이 가져올 수 있습니다.</source>
      <translation>If you have a USB drive packed on another computer, you can bring models from it without the internet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>모델을 받는 주소</source>
      <translation>Download address for models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>모델을 받는 주소 (비우면 원래 주소에서 받습니다)</source>
      <translation>Download address for models (empty: the usual one)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>모델이 있는 폴더: {folder}</source>
      <translation>Folder with the models: {folder}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>폴더 열기</source>
      <translation>Open the folder</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>모델을 담을 USB나 폴더 고르기</source>
      <translation>Choose a USB drive or folder to pack models onto</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>더할 모델 파일 고르기</source>
      <translation>Choose a model file to add</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/carry_card.py" />
      <source>더할 모델 폴더 고르기</source>
      <translation>Choose a model folder to add</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat.py" />
      <source>새 대화</source>
      <translation>New conversation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat.py" />
      <source>지난 대화</source>
      <translation>Earlier conversations</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat.py" />
      <source>연습 대화</source>
      <translation>Practice chat</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat.py" />
      <source>질문을 물어 모범 답변을 받거나, 답변을 적어 어떻게 들리는지 봅니다.</source>
      <translation>Ask for a model answer to a question, or write your answer and see how it comes across.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat.py" />
      <source>AI가 답합니다 · 틀릴 수 있습니다</source>
      <translation>AI answers · it can be wrong</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat.py" />
      <source>대화로 돌아가기</source>
      <translation>Back to the conversation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_history.py" />
      <source>대화 모두 지우기</source>
      <translation>Delete all conversations</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_history.py" />
      <source>{title} 지우기</source>
      <translation>Delete {title}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_history.py" />
      <source>이 대화 지우기</source>
      <translation>Delete this conversation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_history.py" />
      <source>대화 {count}개를 모두 지울까요?</source>
      <translation>Delete all {count} conversations?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_history.py" />
      <source>‘{title}’ 대화를 지울까요?</source>
      <translation>Delete the conversation ‘{title}’?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_history.py" />
      <source>되돌릴 수 없습니다. 내 자료와 면접 기록은 그대로입니다.</source>
      <translation>This cannot be undone. Your materials and interviews stay as they are.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_history.py" />
      <source>아직 나눈 대화가 없습니다.</source>
      <translation>No conversations yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>하실 말씀</source>
      <translation>Your words</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>질문이나 답변</source>
      <translation>Question or answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>보내기</source>
      <translation>Send</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>멈추기</source>
      <translation>Stop</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>Shift+Enter로 줄을 바꿉니다.</source>
      <translation>Shift+Enter starts a new line.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>예상 질문 받기</source>
      <translation>Get an expected question</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>이 질문의 모범 답변</source>
      <translation>Model answer to this question</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>짧게</source>
      <translation>Shorter</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>더 구체적으로</source>
      <translation>More concrete</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>두괄식으로</source>
      <translation>Conclusion first</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>더 쉽게</source>
      <translation>Simpler</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_input.py" />
      <source>다른 경험으로</source>
      <translation>Another experience</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_topic.py" />
      <source>직업 이름을 적어 찾기</source>
      <translation>Type an occupation to find it</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_topic.py" />
      <source>직업을 정하지 않음 ({group})</source>
      <translation>No occupation chosen ({group})</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_topic.py" />
      <source>공고: {title}</source>
      <translation>Posting: {title}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>안내</source>
      <translation>Note</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>나</source>
      <translation>Me</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>복사</source>
      <translation>Copy</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>대화</source>
      <translation>Conversation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>빈칸 {count}곳에는 자신의 이야기를 넣어 주십시오.</source>
      <translation>Put your own story in the {count} blanks.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>예상 질문</source>
      <translation>Expected question</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>모범 답변</source>
      <translation>Model answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>답변에 대한 조언</source>
      <translation>Advice on your answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>쓰고 있습니다.</source>
      <translation>Writing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>일반 예시</source>
      <translation>General example</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>여기에서 멈췄습니다. 여기까지는 저장되어 있습니다.</source>
      <translation>It was stopped here. What was written so far is kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_turns.py" />
      <source>규칙</source>
      <translation>Rules</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>내 자료가 없어 모범 답변은 일반 예시로 보여 드립니다. 이력서를 넣으시면 그 안의 경험으로 만듭니다.</source>
      <translation>You have no materials yet, so model answers are general examples. With a resume they are made from what is in it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>언어 모델이 없어 규칙으로 답합니다. 설정에서 모델을 받으면 더 자연스럽게 쓰고 자유롭게 고칠 수 있습니다.</source>
      <translation>There is no language model, so the rules answer. With a model (see Settings) it writes more naturally and changes answers freely.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>예상 질문을 받아 답변을 적거나, 아래에서 골라 모범 답변을 먼저 볼 수 있습니다. 면접 질문을 그대로 적으셔도 됩니다.</source>
      <translation>Get an expected question and write your answer, or choose one below to see a model answer first. You can also type an interview question as it is.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>모범 답변은 내 자료에 있는 사실로 만들고, 모르는 것은 빈칸으로 둡니다.</source>
      <translation>Model answers are made from the facts in your materials; what is not known is left blank.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>언어 모델이 모범 답변과 조언을 씁니다. 쓰는 동안 언제든 멈출 수 있습니다.</source>
      <translation>The language model writes model answers and advice. You can stop it at any time.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>무엇을 연습하시겠습니까?</source>
      <translation>What would you like to practise?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>자기소개 모범 답변</source>
      <translation>Model answer: introduce yourself</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>지원동기 모범 답변</source>
      <translation>Model answer: why you apply</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>강점 모범 답변</source>
      <translation>Model answer: strengths</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/chat_welcome.py" />
      <source>어려움을 이겨 낸 경험</source>
      <translation>A difficulty overcome</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_note_view.py" />
      <source>이 후기의 질문은 더 묻지 않습니다. 지난 면접의 기록은 그대로 있습니다.</source>
      <translation>The questions of this review are not asked any more. Earlier interviews stay as they are.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_note_view.py" />
      <source>난이도 {level}</source>
      <translation>Difficulty {level}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_note_view.py" />
      <source>결과 {result}</source>
      <translation>Result: {result}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_note_view.py" />
      <source>{day}에 넣음</source>
      <translation>Added on {day}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_note_view.py" />
      <source>질문 {count}개 더 보기</source>
      <translation>Show {count} more questions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_note_view.py" />
      <source>후기 모두 보기</source>
      <translation>Show all reviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_note_view.py" />
      <source>이 후기를 지울까요?</source>
      <translation>Delete this review?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>후기 {count}건</source>
      <translation>{count} reviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>‘회사: ’, ‘직무: ’, ‘시기: ’, ‘질문: ’처럼 이름을 붙여 적은 후기를 붙여 넣어 주십시오. 여러 건이면 건마다 ‘회사: ’로 시작하면 됩니다.</source>
      <translation>Paste reviews written with names such as “company: ”, “job: ”, “date: ”, “question: ”. Where there are several, begin each with “company: ”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>컴퓨터에 있는 원래 파일과 지난 면접의 기록은 그대로 있습니다.</source>
      <translation>The original files on this computer and earlier interviews stay as they are.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>{all}건 가운데 {count}건을 찾았습니다.</source>
      <translation>{count} of {all} found.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>후기 {all}건 가운데 새로 넣은 {count}건입니다.</source>
      <translation>{count} new of {all} reviews.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>아직 넣은 후기가 없습니다</source>
      <translation>No reviews yet</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>회사, 직무, 시기, 단계, 형식</source>
      <translation>Company, job, season, stage, format</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>질문: 여러 개면 줄이나 번호로 나누어 적습니다.</source>
      <translation>Questions: where there are several, part them by lines or numbers.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>팁, 결과, 난이도: 없어도 됩니다.</source>
      <translation>Tips, result, difficulty: not needed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>후기 붙여 넣기</source>
      <translation>Paste reviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>후기 파일 넣기</source>
      <translation>Add review files</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>면접 후기</source>
      <translation>Interview reviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>모아 둔 후기에 나온 질문을 그 회사의 공고로 연습할 때 묻습니다. 어느 후기인지도 알려 드립니다.</source>
      <translation>Questions from the reviews you collected are asked when you practise a posting of that company, and you are told from which review.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>후기 찾기</source>
      <translation>Find reviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>회사, 직무, 질문에 든 낱말로 찾기</source>
      <translation>Find by words of company, job or question</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>모두 지우기</source>
      <translation>Delete all</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>후기 파일 고르기</source>
      <translation>Choose review files</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>넣어 둔 후기를 모두 지울까요?</source>
      <translation>Delete all the reviews you added?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>면접을 보고 온 분들의 후기를 CSV나 JSON 파일로 넣거나 글로 붙여 넣을 수 있습니다. 파일을 끌어다 놓아도 됩니다.</source>
      <translation>Add reviews of people who were interviewed as CSV or JSON files, or paste them as text. You can also drop files here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>넣은 후기는 이 컴퓨터에만 있고, 남의 이름이나 연락처는 빼고 넣어 주십시오.</source>
      <translation>Reviews stay on this computer. Please leave out other people's names and contacts.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>모든 파일</source>
      <translation>All files</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>후기 파일</source>
      <translation>Review files</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>후기를 붙여 넣어 주십시오</source>
      <translation>Paste reviews here</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes.py" />
      <source>넣기</source>
      <translation>Add</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>{line}째 줄</source>
      <translation>line {line}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>후기 읽기</source>
      <translation>Reading reviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>닫기</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>후기를 읽는 중입니다.</source>
      <translation>Reading the reviews.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>후기 {count}건을 넣었습니다.</source>
      <translation>{count} reviews were added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>{count}건은 이미 있습니다.</source>
      <translation>{count} are there already.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>{count}건은 넣지 못했습니다.</source>
      <translation>{count} could not be added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>새로 넣을 후기가 없었습니다.</source>
      <translation>There were no new reviews.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>그 밖에 {count}건을 더 넣지 못했습니다.</source>
      <translation>{count} more could not be added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/company_notes_outcome.py" />
      <source>이름을 모르는 열은 찾기에만 씁니다: {columns}</source>
      <translation>Columns of unknown name are used for searching only: {columns}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>두 번 물은 결과 {low}–{high}단계</source>
      <translation>Asked twice: levels {low}–{high}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>다음 답변에서 할 일</source>
      <translation>For your next answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>기준</source>
      <translation>Criteria</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>지금의 평가</source>
      <translation>Current result</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>{day} {time}까지</source>
      <translation>Until {day}, {time}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>어느 때의 평가를 볼까요</source>
      <translation>Which result to show</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>근거와 한 단계 위</source>
      <translation>Evidence and next level up</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>무게 {weight}</source>
      <translation>Weight {weight}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>평균 {level}단계</source>
      <translation>Mean level {level}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>해 볼 일: {advice}</source>
      <translation>What to try: {advice}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>한 단계 위: {anchor}</source>
      <translation>One level up: {anchor}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>근거가 된 말</source>
      <translation>Words this is based on</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>건너뛴 질문이라 살펴보지 않았습니다.</source>
      <translation>You skipped this question, so it was not looked at.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criteria.py" />
      <source>이 답변 다시 살펴보기</source>
      <translation>Look at this answer again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criterion_answers.py" />
      <source>지난 면접</source>
      <translation>Past interviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criterion_answers.py" />
      <source>이 기준으로 살펴본 답변을 모두 모았습니다.</source>
      <translation>All answers that were looked at by this criterion.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criterion_answers.py" />
      <source>질문별 답변</source>
      <translation>Answers by question</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criterion_answers.py" />
      <source>면접마다의 평균</source>
      <translation>Mean of each interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criterion_answers.py" />
      <source>이 기준으로 단계를 매긴 답변이 아직 없습니다.</source>
      <translation>No answer has a level for this criterion yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/criterion_answers.py" />
      <source>같은 질문에 {count}번 답하셨습니다.</source>
      <translation>Times you answered this question: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>소리 크기를 높이거나 다른 스피커를 골라 다시 들어 보십시오. 질문은 글로도 볼 수 있습니다.</source>
      <translation>Turn the volume up or choose another speaker, then listen again. Questions can also be read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>스피커 고르기</source>
      <translation>Choose a speaker</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>소리 없이 글로 보기</source>
      <translation>No sound, read the questions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>들어 보기</source>
      <translation>Listen</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>예, 들립니다</source>
      <translation>Yes, I hear it</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>아니요</source>
      <translation>No</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>면접관의 목소리를 들어 보십시오.</source>
      <translation>Listen to the interviewer's voice.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>소리 없이 진행합니다.</source>
      <translation>Going on without sound.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>질문은 화면의 글로 볼 수 있습니다.</source>
      <translation>Questions can be read on the screen.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>“{sentence}” 이 말이 들리셨습니까?</source>
      <translation>“{sentence}” Did you hear this?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>면접관의 목소리가 들린다고 하셨습니다.</source>
      <translation>You said that you hear the interviewer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>목소리가 들리지 않았습니다.</source>
      <translation>The voice was not heard.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>마이크 고르기</source>
      <translation>Choose a microphone</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>마이크 없이 글로 답하기</source>
      <translation>No microphone, answer in writing</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>읽고 녹음하기</source>
      <translation>Read and record</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>들어 보기 {time}</source>
      <translation>Listen {time}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>카메라 고르기</source>
      <translation>Choose a camera</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>카메라 없이 하기</source>
      <translation>Without a camera</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>녹음 마치기 {time}</source>
      <translation>Stop recording {time}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_rows.py" />
      <source>다시 녹음하기</source>
      <translation>Record again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/device_trials.py" />
      <source>다른 스피커를 골라 보십시오. 질문은 글로도 볼 수 있습니다.</source>
      <translation>Try another speaker. Questions can also be read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>카메라 없이 진행합니다. 소리만 녹음합니다.</source>
      <translation>Going on without a camera. Only sound is recorded.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>{all}가지 가운데 {ready}가지가 준비되었습니다.</source>
      <translation>{ready} of {all} are ready.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>카메라나 마이크 없이도 시작할 수 있습니다.</source>
      <translation>You can also start without a camera or a microphone.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>모델 받기</source>
      <translation>Get models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>카메라 없이 계속</source>
      <translation>Go on without a camera</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>장치를 찾는 중</source>
      <translation>Looking for devices</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>장치를 확인합니다</source>
      <translation>Testing your devices</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>장치를 찾고 있습니다.</source>
      <translation>Looking for devices.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>좌우 바꾸기</source>
      <translation>Mirror</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>마이크를 켜고 있습니다.</source>
      <translation>Switching the microphone on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/devices.py" />
      <source>눈높이를 점선에 맞춰 주십시오</source>
      <translation>Bring your eyes to the dashed line</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>답변 {time}</source>
      <translation>Answer {time}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>몇 번이든 다시 답하기</source>
      <translation>Another try, as often as you like</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>다시 답하기 {count}번</source>
      <translation>Another try: {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>다시 답할 수 없음</source>
      <translation>No second try</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>준비 {time}</source>
      <translation>Preparation {time}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>{seconds}초부터 다음으로</source>
      <translation>Next opens at {seconds} s</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>꼬리질문 {count}개씩</source>
      <translation>{count} follow-ups each</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>첫 답변에는 요점만</source>
      <translation>Only the main point in the first answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>면접관 {count}명</source>
      <translation>{count} interviewers</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/format_words.py" />
      <source>꼬리질문이 나올 수 있음</source>
      <translation>Follow-ups possible</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>10초</source>
      <translation>10 s</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>맞춰 보기</source>
      <translation>Calibrate</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>표정 분석 모델이 없어 건너뜁니다. 면접에는 지장이 없습니다.</source>
      <translation>Skipped: there is no face model. The interview works without it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>바라볼 점</source>
      <translation>The point to look at</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>고개는 편하게 두고, 점이 옮겨 가면 눈으로 따라가 주십시오.</source>
      <translation>Keep your head easy and follow the point with your eyes as it moves.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>그만두기</source>
      <translation>Leave</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>시작</source>
      <translation>Begin</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>다시 맞추기</source>
      <translation>Calibrate again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>점을 네 번 바라보시면, 옆을 오래 보실 때만 알려 드립니다. 점수에는 넣지 않습니다.</source>
      <translation>Look at four points, and only long looks aside are pointed out. They are not scored.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>카메라를 바라봐 주십시오 ↑</source>
      <translation>Look at the camera ↑</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/gaze.py" />
      <source>맞춰 두었습니다. 옆을 오래 보실 때만 알려 드립니다.</source>
      <translation>Calibrated. Only long looks aside are pointed out.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history.py" />
      <source>모두 {count}번 연습하셨습니다. 기록은 이 컴퓨터에만 있습니다.</source>
      <translation>You have practised {count} times. The records are on this computer only.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history.py" />
      <source>이 면접을 지울까요?</source>
      <translation>Delete this interview?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history.py" />
      <source>이 면접의 열쇠를 없애고 녹화와 결과를 지웁니다. 조각이 남더라도 누구도 읽지 못하며, 되돌릴 수 없습니다.</source>
      <translation>The key of this interview is destroyed, and its recordings and results are deleted. Whatever pieces remain, nobody can read them, and it cannot be undone.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history.py" />
      <source>면접 {count}개를 모두 지울까요?</source>
      <translation>Delete all {count} interviews?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history.py" />
      <source>면접마다 열쇠를 없애고 모든 녹화와 결과를 지웁니다. 되돌릴 수 없습니다. 내 자료와 설정은 그대로 둡니다.</source>
      <translation>The key of every interview is destroyed, and all recordings and results are deleted. It cannot be undone. Your materials and settings stay.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history.py" />
      <source>아직 면접이 없습니다.</source>
      <translation>No interviews yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history.py" />
      <source>면접을 마치면 영상과 결과가 이곳에 모입니다.</source>
      <translation>Recordings and results of your interviews will be here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history.py" />
      <source>새 면접 시작</source>
      <translation>New interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_row.py" />
      <source>예행연습 · {title}</source>
      <translation>Rehearsal · {title}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_row.py" />
      <source>답변 {count}개</source>
      <translation>Answers: {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_row.py" />
      <source>멈춤</source>
      <translation>Interrupted</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_row.py" />
      <source>판단 보류 {count}</source>
      <translation>Held: {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_row.py" />
      <source>보고서 열기</source>
      <translation>Open the report</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>가장 최근 면접: 평균 {level}단계</source>
      <translation>Latest interview: mean level {level}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>{name} {level}단계, {moved}</source>
      <translation>{name}: level {level}, {moved}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>면접 {count}번</source>
      <translation>Interviews: {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>가장 최근 면접: 평균 {level}단계, {grade} 등급</source>
      <translation>Latest interview: mean level {level}, grade {grade}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>처음보다 {change}</source>
      <translation>{change} since the first</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>처음과 같음</source>
      <translation>Same as the first</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>처음 면접: 평균 {level}단계</source>
      <translation>First interview: mean level {level}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>약한 기준부터 · 누르면 그 답변들을 봅니다</source>
      <translation>Weakest first · press one to see its answers</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/history_trend.py" />
      <source>기준별 변화</source>
      <translation>Change by criterion</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>지난번에 가장 아쉬웠던 것은 ‘{criterion}’입니다.</source>
      <translation>Last time the weakest point was “{criterion}”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>{day} 면접이 {number}번째 질문에서 멈췄습니다.</source>
      <translation>Your interview of {day} stopped at question {number}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>앞의 답변 {count}개가 모두 남아 있습니다.</source>
      <translation>All {count} answers before it are there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>받다가 멈춘 모델이 있습니다: {names}</source>
      <translation>An unfinished download is waiting: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>{size}는 이미 받아 두었습니다. 받는 동안에도 연습할 수 있습니다.</source>
      <translation>{size} have arrived already. You can practise during the download.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>답변을 두 번 이상 비교하면 무엇이 나아졌는지 보여 드립니다.</source>
      <translation>After two interviews you will see here what has become better.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>최근 면접 {count}번</source>
      <translation>Last {count} interviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>이렇게 진행합니다</source>
      <translation>How it goes</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>안녕하세요, 오늘도 한 번 해볼까요?</source>
      <translation>Hello, one more round today?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>앞의 답변 {count}개와, 말씀하시던 답변의 {seconds}초까지 모두 남아 있습니다.</source>
      <translation>{count} answers before it and the first {seconds} s of the answer you were giving are all there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>일자리 추천</source>
      <translation>Jobs for you</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>하신 말씀이나 이력서에 맞는 직업과 공고를 까닭과 함께 골라 드립니다.</source>
      <translation>Occupations and postings that fit what you said or your resume, with the reasons.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>일자리 보기</source>
      <translation>See jobs</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>이력서와 자기소개서를 넣으면 그 안의 경험을 두고 묻습니다.</source>
      <translation>Add your resume and essays, and you are asked about what is in them.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>내 자료 보기</source>
      <translation>Show my materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>예상 질문의 모범 답변을 보고, 적은 답변에 조언을 받습니다.</source>
      <translation>See model answers to expected questions, and get advice on the answer you write.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>대화 시작</source>
      <translation>Start chatting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>이력서 쓰기</source>
      <translation>Write a resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>물음에 답하면 하신 말씀으로 이력서와 자기소개서를 씁니다.</source>
      <translation>Answer questions, and your own words become a resume and a cover letter.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>이력서 쓰러 가기</source>
      <translation>Write my resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>장치를 확인합니다.</source>
      <translation>Test your devices.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>스피커, 마이크, 카메라를 시험합니다. 없는 것은 빼고 할 수 있습니다.</source>
      <translation>Speaker, microphone and camera are tried out. You can leave out what you do not have.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>면접을 고릅니다.</source>
      <translation>Choose an interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>직군과 형식을 고릅니다. 공고와 이력서를 두고 묻게 할 수도 있습니다.</source>
      <translation>Choose a field and a format. You can also be asked about a posting and your resume.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>말로 답합니다.</source>
      <translation>Answer by voice.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>말씀이 멈춰도 끊지 않습니다. 언제든 쉬거나 다시 답할 수 있습니다.</source>
      <translation>You are not cut off when you pause. Rest or try again at any time.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>결과를 봅니다.</source>
      <translation>See the result.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>잘된 점과 다음에 할 일을 말씀하신 내용과 함께 보여 드립니다.</source>
      <translation>What worked and what to do next, each with your own words as evidence.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>안녕하세요, 첫 면접을 시작해 볼까요?</source>
      <translation>Hello, shall we begin your first interview?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>장치를 확인하고 바로 시작할 수 있습니다.</source>
      <translation>Test your devices and start right away.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>여기서 마치기</source>
      <translation>End here</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>이어서 하기</source>
      <translation>Continue</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>나중에</source>
      <translation>Later</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>이어받기</source>
      <translation>Resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/home.py" />
      <source>모두 보기</source>
      <translation>Show all</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/install_flow.py" />
      <source>모델이 담긴 USB나 폴더 고르기</source>
      <translation>Choose the USB drive or folder with the models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/install_flow.py" />
      <source>큰 파일을 지우거나 작은 구성을 고르면 됩니다. 지금도 기본 기능으로 연습할 수 있습니다.</source>
      <translation>Delete large files or choose a smaller set. You can already practise with the basic functions.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/install_flow.py" />
      <source>저장 공간이 모자랍니다. {need}가 있어야 하는데 {free} 남았습니다.</source>
      <translation>There is too little disk space: {need} needed, {free} left.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/install_flow.py" />
      <source>이미 모두 받았습니다.</source>
      <translation>Everything is downloaded already.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview.py" />
      <source>내 모습 보기</source>
      <translation>Show my picture</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview.py" />
      <source>내 모습 숨기기</source>
      <translation>Hide my picture</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>지금까지의 답변은 저장되며 보고서를 볼 수 있습니다.</source>
      <translation>Your answers so far are saved and you can see the report.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>잠시만 기다려 주십시오</source>
      <translation>One moment, please</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>건너뛰기</source>
      <translation>Skip</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>잠시 쉬기</source>
      <translation>Rest</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>글로 답하기</source>
      <translation>Answer in writing</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>면접을 여기서 마칠까요?</source>
      <translation>End the interview here?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>면접을 준비하고 있습니다</source>
      <translation>Preparing the interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>마이크와 카메라를 켜고 있습니다</source>
      <translation>Switching microphone and camera on</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>면접을 시작하지 못했습니다</source>
      <translation>The interview could not begin</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>시작하지 못했습니다</source>
      <translation>It could not begin</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>카메라가 꺼져 있습니다.</source>
      <translation>The camera is off.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>{format} · 꼬리질문 {number}</source>
      <translation>{format} · follow-up {number}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>{format} · {take}번째 답변</source>
      <translation>{format} · take {take}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>이 답변 뒤에 쉽니다</source>
      <translation>Resting after this answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>내 모습</source>
      <translation>Me</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>녹화 중</source>
      <translation>Recording video</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_parts.py" />
      <source>녹음 중</source>
      <translation>Recording</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_side.py" />
      <source>‘답변 마치기’는 {seconds}초부터</source>
      <translation>“End answer” opens at {seconds} s</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_side.py" />
      <source>{gone} 지남</source>
      <translation>{gone} gone</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>질문을 듣고 있습니다</source>
      <translation>Listening to the question</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>준비 시간</source>
      <translation>Time to prepare</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>답변 시간</source>
      <translation>Time to answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>정리하고 있습니다</source>
      <translation>One moment</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>답변을 마쳤습니다</source>
      <translation>You have answered</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>쉬는 중</source>
      <translation>Resting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>시작하고 있습니다</source>
      <translation>Beginning</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>글로 적어 주십시오. 시간이 다 되면 적으신 데까지 저장합니다.</source>
      <translation>Please write. When the time is up, what you have written is saved.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>{seconds}초 동안 말씀이 없으면 답변을 마칩니다.</source>
      <translation>The answer ends after {seconds} s of silence.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>질문을 끝까지 듣고 답하셔도 되고, 바로 답하셔도 됩니다.</source>
      <translation>Listen to the end, or answer right away.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>떠오르는 말을 두세 가지로 정리해 보십시오. 먼저 시작하셔도 됩니다.</source>
      <translation>Sort your thoughts into two or three points. You may begin earlier.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>말씀이 잠시 멈춰도 끊지 않습니다. 천천히 생각하셔도 됩니다.</source>
      <translation>You are not cut off when you pause. Take your time to think.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>저장했습니다. 다시 답하면 앞의 답변도 함께 남습니다.</source>
      <translation>Saved. If you try again, this take is kept too.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>녹음과 녹화를 멈췄습니다. 준비되시면 이어서 하십시오.</source>
      <translation>Recording has stopped. Continue when you are ready.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>마이크 정상</source>
      <translation>Microphone works</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>마이크 없음</source>
      <translation>No microphone</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>카메라 {rate}fps</source>
      <translation>Camera {rate} fps</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>남은 공간 {hours}시간</source>
      <translation>{hours} h of space left</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>카메라가 멈췄습니다. 소리는 계속 녹음하고 있습니다.</source>
      <translation>The camera has stopped. Sound is still being recorded.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>카메라가 빠졌습니다. 소리는 계속 녹음하고 있습니다.</source>
      <translation>The camera was unplugged. Sound is still being recorded.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>카메라가 돌아왔습니다.</source>
      <translation>The camera is back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>마이크에서 소리가 오지 않습니다. 그때까지의 말씀은 저장했습니다. 다시 꽂으시면 이어서 녹음합니다.</source>
      <translation>No sound comes from the microphone. What you said up to then is saved. Plug it in again, and recording goes on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>마이크가 같은 소리만 되풀이해 다시 켜고 있습니다. 그때까지의 말씀은 저장했습니다.</source>
      <translation>The microphone repeats the same sound and is being restarted. What you said up to then is saved.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>마이크에서 아무 소리도 들어오지 않습니다. 말씀하고 계셨다면 마이크의 음소거를 확인해 주십시오.</source>
      <translation>No sound at all comes in. If you were speaking, check whether the microphone is muted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>마이크가 돌아왔습니다.</source>
      <translation>The microphone is back.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>저장 장치에 쓸 수 없어 녹음을 마쳤습니다. 그때까지의 말씀은 저장했습니다.</source>
      <translation>The disk cannot be written to, so recording ended. What you said until then is saved.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>저장 공간이 얼마 남지 않았습니다. 지금 답변은 계속 녹음하고 있습니다. 답변을 마친 뒤 공간을 비워 주십시오.</source>
      <translation>Little room is left on the disk. This answer is still being recorded. Make room after it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>저장 공간이 모자라 녹음을 마쳤습니다. 그때까지의 말씀은 저장했습니다.</source>
      <translation>The disk is full, so recording ended. What you said until then is saved.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>바로 답하기</source>
      <translation>Answer now</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>답변 시작</source>
      <translation>Begin answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>답변 마치기</source>
      <translation>End answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>다음으로</source>
      <translation>Go on</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/interview_words.py" />
      <source>남은 공간 {minutes}분</source>
      <translation>{minutes} min of space left</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>일자리</source>
      <translation>Jobs</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>여는 중입니다</source>
      <translation>Opening</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>갖추면 좋은 것</source>
      <translation>Good to have</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>나온 곳</source>
      <translation>Source</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>쓰는 기술</source>
      <translation>Skills</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>도구</source>
      <translation>Tools</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>지식</source>
      <translation>Knowledge</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>자격증</source>
      <translation>Certificates</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>하는 일</source>
      <translation>What you would do</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>들어가는 길</source>
      <translation>How to get in</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>일하는 곳</source>
      <translation>Where you would work</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>자주 나오는 질문</source>
      <translation>Common questions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>연습을 위해 이 프로그램이 만든 공고입니다. 실제로 사람을 뽑는 곳이 아닙니다.</source>
      <translation>This program made up this posting for practice. Nobody is hiring for it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>본문</source>
      <translation>Full text</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>이 공고에는 제목과 조건 말고 적힌 내용이 없습니다.</source>
      <translation>This posting has nothing but its title and conditions.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>이 공고의 직업</source>
      <translation>Occupation of this posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>이 프로그램은 인터넷에 연결하지 않습니다. 주소를 복사해 직접 열어 보십시오.</source>
      <translation>This program does not go online. Copy the address and open it yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job.py" />
      <source>가까운 직업</source>
      <translation>Similar occupations</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>제목</source>
      <translation>Title</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>지역</source>
      <translation>Region</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>고용 형태</source>
      <translation>Employment type</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>경력 구분</source>
      <translation>Experience</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>급여</source>
      <translation>Pay</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>요구 기술</source>
      <translation>Skills asked for</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>담당 업무</source>
      <translation>Tasks</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>자격 요건</source>
      <translation>Requirements</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>우대 사항</source>
      <translation>Preferred</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>인재상</source>
      <translation>Who they look for</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>주소</source>
      <translation>Address</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>마감일</source>
      <translation>Closing date</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>알아보지 못한 열이 무엇인지 골라 주시면 같은 파일을 다시 읽습니다.</source>
      <translation>Say what the unknown columns are, and the same file is read again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>열 직접 정하기</source>
      <translation>Choose the columns</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>취소</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_column_dialog.py" />
      <source>다시 읽기</source>
      <translation>Read again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_demand.py" />
      <source>‘{query}’에 가까운 공고 {count}건을 세었습니다.</source>
      <translation>Postings near “{query}” that were counted: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_demand.py" />
      <source>이 컴퓨터에 있는 공고 {count}건을 세었습니다.</source>
      <translation>Postings on this computer that were counted: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_demand.py" />
      <source>이 가운데 {count}건은 이 프로그램이 만든 예시라서 실제 수요와 다릅니다.</source>
      <translation>Of these, {count} are examples made by this program, so they do not show real demand.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_demand.py" />
      <source>어떤 사람을 찾고 있을까요?</source>
      <translation>Who are they looking for?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_demand.py" />
      <source>공고를 세는 중입니다.</source>
      <translation>Counting postings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_demand.py" />
      <source>많이 찾는 기술</source>
      <translation>Skills most asked for</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_demand.py" />
      <source>분야</source>
      <translation>Field</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_demand.py" />
      <source>셀 공고가 없습니다. 공고를 가져오시면 이곳에 보입니다.</source>
      <translation>There are no postings to count. Bring some in and they show up here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_filters.py" />
      <source>마감된 공고도 보기</source>
      <translation>Closed postings too</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>내가 가진 것과 모자란 것</source>
      <translation>What I have and lack</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>견주어 보고 있습니다.</source>
      <translation>Comparing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>이력서 붙여 넣기</source>
      <translation>Paste your resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>면접을 한 번 마치거나 이력서를 붙여 넣으시면, 이 일에서 찾는 것과 견주어 드립니다.</source>
      <translation>Finish one interview or paste your resume to see how you compare with what this job asks for.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>{count}가지</source>
      <translation>{count} in all</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>공고 {count}건이 찾습니다</source>
      <translation>Postings asking for it: {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>지난 면접에서 하신 말씀과 견주었습니다. 많은 공고가 찾는 것부터 적었습니다.</source>
      <translation>Compared with what you said in your last interview. What most postings ask for comes first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>알려 주신 글과 견주었습니다. 많은 공고가 찾는 것부터 적었습니다.</source>
      <translation>Compared with the text you gave. What most postings look for comes first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>이 공고에서는 찾는 기술을 알아볼 수 없었습니다.</source>
      <translation>No skills could be made out in this posting.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_gap_view.py" />
      <source>{count}가지 더 보기</source>
      <translation>Show {count} more</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>새로 넣을 공고가 없었습니다.</source>
      <translation>There was nothing new to add.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>공고 가져오기</source>
      <translation>Bring in postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>가져오기 멈추기</source>
      <translation>Stop</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>공고 파일 고르기</source>
      <translation>Choose files of postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>공고를 가져오는 중입니다: {names}</source>
      <translation>Bringing in postings: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>이 화면을 떠나면 멈춥니다. 그때까지 넣은 공고는 그대로 남습니다.</source>
      <translation>This stops when you leave the page. Postings added by then are kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>공고 {count}건을 넣었습니다.</source>
      <translation>Postings added: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>공고를 가져오지 못했습니다.</source>
      <translation>The postings could not be brought in.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>새 공고 {count}건</source>
      <translation>{count} new</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>고친 공고 {count}건</source>
      <translation>{count} updated</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>그대로인 공고 {count}건</source>
      <translation>{count} unchanged</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>다른 곳에도 있어 합친 공고 {count}건</source>
      <translation>{count} merged with the same posting elsewhere</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>마감된 공고 {count}건</source>
      <translation>{count} closed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>읽지 못한 줄 {count}개</source>
      <translation>lines not read: {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>가져오기를 멈추었습니다.</source>
      <translation>Stopped.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>공고를 가져왔습니다.</source>
      <translation>The postings are in.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>공고 파일</source>
      <translation>Files of postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_import_flow.py" />
      <source>그 밖에 {count}줄을 더 읽지 못했습니다.</source>
      <translation>More lines not read: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_opening.py" />
      <source>직업 색인 만들기</source>
      <translation>Making the index of occupations</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_opening.py" />
      <source>만들기 멈추기</source>
      <translation>Stop</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_opening.py" />
      <source>다시 만들기</source>
      <translation>Make again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_opening.py" />
      <source>직업 색인을 만드는 중입니다. 처음 한 번만 합니다.</source>
      <translation>The index of occupations is being made. This happens only once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_opening.py" />
      <source>예시 공고 {count}건을 넣었습니다.</source>
      <translation>Example postings added: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_opening.py" />
      <source>일자리 자료를 열지 못했습니다.</source>
      <translation>The job data could not be opened.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_opening.py" />
      <source>직업 색인 만들기를 멈추었습니다. 가져오신 공고와 면접 기록은 그대로입니다. ‘다시 만들기’를 누르시면 처음부터 만듭니다.</source>
      <translation>Making the index of occupations was stopped. Your postings and interview records are safe. Press “Make again” to make it from the start.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>출처에 따라 모았습니다. 찾기와 추천에 예시 공고와 함께 쓰입니다.</source>
      <translation>Grouped by source. They are searched and suggested together with the example postings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>가져온 공고를 파일 하나에 담아 USB로 옮기면, 다른 컴퓨터에서는 포털 파일 없이 그대로 설치합니다. 이력서와 면접 기록은 들어가지 않습니다.</source>
      <translation>Put your postings into one file and carry it on USB; another computer installs it without the files of the job sites. Resumes and interview records are not included.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>{source}에서 가져온 공고 {count}건을 지울까요?</source>
      <translation>Delete postings from {source} ({count})?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>되돌릴 수 없지만 같은 파일을 다시 가져올 수는 있습니다. 예시 공고와 직업, 면접 기록은 그대로입니다.</source>
      <translation>This cannot be undone, but you can bring the same files in again. Example postings, occupations and interview records stay.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>공고 {count}건을 {path}에 담았습니다.</source>
      <translation>Postings packed into {path}: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>아직 가져온 공고가 없습니다. 포털에서 내려받은 파일이나 다른 컴퓨터에서 담은 꾸러미를 넣을 수 있습니다.</source>
      <translation>You have not brought in any postings yet. You can add files downloaded from a job site or a pack made on another computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>공고 파일 가져오기</source>
      <translation>Bring in posting files</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>가져온 공고</source>
      <translation>Your postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>꾸러미 설치</source>
      <translation>Install pack</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>꾸러미로 담기</source>
      <translation>Make a pack</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>공고를 담는 중입니다.</source>
      <translation>Packing postings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>다른 컴퓨터와 나누기</source>
      <translation>Share with another computer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>가져온 공고를 모두 지울까요?</source>
      <translation>Delete all your postings?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>공고 {count}건을 지웠습니다.</source>
      <translation>Postings deleted: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>공고 꾸러미 고르기</source>
      <translation>Choose a pack of postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>공고 꾸러미를 둘 곳</source>
      <translation>Where to put the pack of postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_own.py" />
      <source>다른 컴퓨터의 이 화면에서 ‘꾸러미 설치’를 누르고 이 파일을 고르십시오.</source>
      <translation>On the other computer, press “Install pack” on this screen and choose this file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_quotes.py" />
      <source>이 답변 보기</source>
      <translation>See this answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_quotes.py" />
      <source>{time}부터 듣기</source>
      <translation>Listen from {time}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_result.py" />
      <source>{count}개 더 보기</source>
      <translation>Show {count} more</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_result.py" />
      <source>이 조건 빼기</source>
      <translation>Drop this condition</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_result.py" />
      <source>가진 것</source>
      <translation>Have</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_result.py" />
      <source>조금 가진 것</source>
      <translation>Partly</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_result.py" />
      <source>모자란 것</source>
      <translation>Lacking</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>이력서를 붙여 넣어 주십시오</source>
      <translation>Paste your resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>찾은 것이 없습니다.</source>
      <translation>Nothing was found.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>알려 주신 글 빼기</source>
      <translation>Leave my text out</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>해 본 일, 다룰 줄 아는 것, 하고 싶은 일을 적으시면 맞는 직업과 공고를 까닭과 함께 골라 드립니다.</source>
      <translation>Write what you have done, what you can handle and what you would like to do. You get occupations and postings that fit, with the reasons.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>글은 이 컴퓨터 밖으로 나가지 않으며, 나이와 성별 같은 개인 사정은 고르는 데 쓰지 않습니다.</source>
      <translation>The text does not leave this computer, and personal facts such as age and sex are not used to choose.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>면접 한 번 해 보기</source>
      <translation>Try one interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>더 짧은 낱말이나, 하는 일을 풀어 쓴 문장으로 다시 찾아 보십시오.</source>
      <translation>Try a shorter word, or a sentence that says what the work is.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>지난 면접에서 하신 말씀으로 고른 일자리</source>
      <translation>Jobs chosen by what you said in your last interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_results.py" />
      <source>알려 주신 글로 고른 일자리</source>
      <translation>Jobs chosen by the text you gave</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>공고의 제목부터 우대 사항까지 복사해 붙여 넣으시면, 제목과 자격 요건 따위를 알아서 나눕니다.</source>
      <translation>Copy the posting from its title to what is preferred and paste it here. Title, requirements and the rest are sorted out for you.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>이력서나 자기소개서, 또는 해 본 일을 적은 한두 문장이면 됩니다. 이 컴퓨터 밖으로 나가지 않고 저장하지도 않습니다.</source>
      <translation>A resume, a cover letter, or a sentence or two about what you have done will do. It does not leave this computer and is not saved.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>맞는 일자리 찾기</source>
      <translation>Find jobs that fit</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>파일에서 읽기</source>
      <translation>Read from a file</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>PDF, 워드(DOCX), 한글(HWP, HWPX), 글(TXT, MD) 파일을 읽습니다.</source>
      <translation>Reads PDF, Word (DOCX), Hangul (HWP, HWPX) and text (TXT, MD) files.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>이력서 파일 고르기</source>
      <translation>Choose your resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>공고를 붙여 넣어 주십시오</source>
      <translation>Paste a posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>공고 넣기</source>
      <translation>Add posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_text_dialog.py" />
      <source>이력서와 자기소개서</source>
      <translation>Resume and essays</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>‘{name}: {value}’ 조건에 맞지 않는 공고 {count}건을 뺐습니다.</source>
      <translation>Postings left out by “{name}: {value}”: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>모든 경력</source>
      <translation>Any experience</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>모든 학력</source>
      <translation>Any education</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>고졸</source>
      <translation>High school</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>초대졸</source>
      <translation>Two- or three-year college</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>대졸</source>
      <translation>Bachelor's degree</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>석사</source>
      <translation>Master's degree</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>박사</source>
      <translation>Doctorate</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>모든 고용 형태</source>
      <translation>Any employment type</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>정규직</source>
      <translation>Permanent</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>계약직</source>
      <translation>Fixed-term</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>인턴</source>
      <translation>Internship</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>파견</source>
      <translation>Agency work</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>시간제</source>
      <translation>Part-time</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>마감된 공고 {count}건은 뺐습니다.</source>
      <translation>Closed postings left out: {count}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>고용24</source>
      <translation>Work24</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>사람인</source>
      <translation>Saramin</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>잡코리아</source>
      <translation>JobKorea</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>원티드</source>
      <translation>Wanted</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>점핏</source>
      <translation>Jumpit</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>인크루트</source>
      <translation>Incruit</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>알바몬</source>
      <translation>Albamon</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>로켓펀치</source>
      <translation>RocketPunch</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>프로그래머스</source>
      <translation>Programmers</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>랠릿</source>
      <translation>Rallit</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>캐치</source>
      <translation>Catch</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>나라일터</source>
      <translation>Gojobs</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>잡알리오</source>
      <translation>Job ALIO</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>출처를 적지 않은 파일</source>
      <translation>Files without a source</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>붙여 넣은 공고</source>
      <translation>Pasted postings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>찾으신 말에 가까운 직업 {names}</source>
      <translation>Occupations close to your words: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>기술 {names}</source>
      <translation>Skills: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>같은 낱말 {names}</source>
      <translation>Same words: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>{day} 마감</source>
      <translation>Closes {day}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>이 공고로 연습</source>
      <translation>Practise for this posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>이 직업으로 연습</source>
      <translation>Practise for this occupation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>모든 지역</source>
      <translation>Any region</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>가까운 문장 “{sentence}”</source>
      <translation>Near sentence: “{sentence}”</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>{words} {least}~{most}년</source>
      <translation>{words} {least}–{most} years</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/job_words.py" />
      <source>{words} {least}년 이상</source>
      <translation>{words} {least}+ years</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/jobs.py" />
      <source>수요 보기</source>
      <translation>See demand</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/jobs.py" />
      <source>낱말로도, 하고 싶은 일을 적은 문장으로도 찾습니다.</source>
      <translation>Search by words, or by a sentence about what you would like to do.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/jobs.py" />
      <source>일자리 찾기</source>
      <translation>Find jobs</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/jobs.py" />
      <source>예: 신입 백엔드 개발자, 사람을 돌보는 일을 하고 싶습니다</source>
      <translation>Korean words or a sentence about the work</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/jobs.py" />
      <source>이력서로 찾기</source>
      <translation>Search by resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/jobs.py" />
      <source>공고 붙여 넣기</source>
      <translation>Paste a posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/jobs.py" />
      <source>일자리 자료를 여는 중입니다. 처음에는 조금 걸립니다.</source>
      <translation>Opening the job data. The first time takes a moment.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/jobs.py" />
      <source>찾는 중입니다.</source>
      <translation>Searching.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>연결될 때까지 기본 분석을 씁니다.</source>
      <translation>Until there is a connection, the basic analysis is used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>언어 모델이 있으면 쓰기</source>
      <translation>Use a language model if there is one</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>같은 네트워크의 다른 컴퓨터(서버)로 분석하기</source>
      <translation>Analyse on a server of this network</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>질문과 답변 글이 이 주소로 갑니다. 목소리와 영상은 보내지 않습니다.</source>
      <translation>The text of questions and answers goes to this address. Voice and video are not sent.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>서버 주소</source>
      <translation>Address of the server</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>서버의 모델 이름</source>
      <translation>Name of the model on the server</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>비우면 서버가 쓰는 모델</source>
      <translation>Empty: the model the server uses</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>서버 열쇠(API key)</source>
      <translation>Key of the server (API key)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>서버가 요구할 때만</source>
      <translation>Only if the server asks for one</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>이 주소로 분석하기</source>
      <translation>Analyse at this address</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>연결을 확인하고 있습니다.</source>
      <translation>Checking the connection.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>연결되었습니다: {detail}</source>
      <translation>Connected: {detail}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>이 주소로 분석합니다: {address}</source>
      <translation>Answers are analysed at this address: {address}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>아직 쓰지 않습니다. 주소를 적고 ‘이 주소로 분석하기’를 누르면 켜집니다.</source>
      <translation>Not in use yet. Enter an address and press “Analyse at this address” to switch it on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/language_choice.py" />
      <source>주소는 {example} 처럼 적어 주십시오.</source>
      <translation>Please write the address like {example}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/licence_dialog.py" />
      <source>사용 조건 확인</source>
      <translation>Terms of use</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/licence_dialog.py" />
      <source>받기 전에 사용 조건을 확인해 주십시오</source>
      <translation>Please read the terms of use first</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/licence_dialog.py" />
      <source>이 모델은 빼고 받기</source>
      <translation>Download without these models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/licence_dialog.py" />
      <source>받지 않기</source>
      <translation>Do not download</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/licence_dialog.py" />
      <source>동의하고 받기</source>
      <translation>Agree and download</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/licence_dialog.py" />
      <source>적용되는 모델: {names}</source>
      <translation>Applies to: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/licence_dialog.py" />
      <source>아래 모델은 만든 곳이 정한 조건을 지킬 때만 쓸 수 있습니다.</source>
      <translation>These models may be used only under the terms set by their makers.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/licence_dialog.py" />
      <source>조건 원문 보기 (인터넷)</source>
      <translation>See the full terms (internet)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>이력서나 자기소개서를 통째로 복사해 붙여 넣으시면 됩니다. 이 컴퓨터 밖으로 나가지 않습니다.</source>
      <translation>Copy your whole resume or essay and paste it. It does not leave this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>그만 읽기</source>
      <translation>Stop reading</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>문서 고르기</source>
      <translation>Choose documents</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>붙여 넣은 글</source>
      <translation>Pasted text</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>이 화면을 떠나면 멈춥니다. 그때까지 읽은 문서는 그대로 남습니다.</source>
      <translation>It stops when you leave this page. Documents read by then stay.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>문서를 넣지 못했습니다.</source>
      <translation>The document could not be added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>문서 {count}개를 넣었습니다.</source>
      <translation>{count} documents were added.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>{count}개는 읽지 못했습니다.</source>
      <translation>{count} could not be read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>{count}개는 읽기 전에 멈추었습니다.</source>
      <translation>{count} were stopped before they were read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>문서를 읽는 중입니다: {name}</source>
      <translation>Reading the document: {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>읽어 낸 내용을 아래에서 확인하고 고칠 수 있습니다.</source>
      <translation>Check below what was read, and put it right.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_adding.py" />
      <source>글을 붙여 넣어 주십시오</source>
      <translation>Paste the text here</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>언어 모델로 다시 읽기</source>
      <translation>Read again with the language model</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>언어 모델이 문서를 읽는 중입니다.</source>
      <translation>The language model is reading the documents.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>직접 고치신 항목은 바뀌지 않습니다. 화면을 떠나면 멈춥니다.</source>
      <translation>Items you changed yourself stay. It stops when you leave this page.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>다시 읽지 못했습니다.</source>
      <translation>It could not be read again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>언어 모델로 한 번 더 읽을 수 있습니다.</source>
      <translation>The language model can read it once more.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>규칙이 놓친 경험을 찾습니다. 문서에 그대로 있는 말만 옮깁니다.</source>
      <translation>It looks for what the rules missed, and takes over only words that stand in the document.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>언어 모델이 문서를 읽는 중입니다 ({done} / {total}).</source>
      <translation>The language model is reading the documents ({done} / {total}).</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>읽기를 멈추었습니다. 그때까지 읽은 것만 고쳤습니다.</source>
      <translation>Reading was stopped. Only what was read by then has changed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_again.py" />
      <source>언어 모델로 다시 읽었습니다.</source>
      <translation>Read again with the language model.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>여기서만 읽어 낸 항목도 함께 지웁니다. 직접 쓰거나 고치신 항목과 컴퓨터에 있는 원래 파일은 그대로 있습니다.</source>
      <translation>Items read only here go with it. Items you wrote or changed, and the original file on this computer, stay.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>보는 중</source>
      <translation>Shown</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>숨은 글 {count}곳</source>
      <translation>{count} hidden texts</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>읽은 내용을 아래에서 봅니다.</source>
      <translation>See below what was read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>읽어 낸 내용을 확인합니다.</source>
      <translation>Check what was read.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>학력, 경력, 프로젝트, 기술을 줄마다 어디서 읽었는지와 함께 보여 드립니다.</source>
      <translation>Education, experience, projects and skills, each with the line it was read from.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>공고를 고릅니다.</source>
      <translation>Choose a posting.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>‘일자리’에서 지원할 공고를 고르면 이력서와 함께 두고 질문을 만듭니다.</source>
      <translation>Choose the posting you apply for in ‘Jobs’, and questions are made from it and your resume.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>내 경험을 두고 묻습니다.</source>
      <translation>Be asked about your experience.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>질문마다 이력서와 공고의 어느 줄을 보고 묻는지 알려 드립니다.</source>
      <translation>Every question tells which line of your resume or of the posting it comes from.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>이력서나 자기소개서를 여기에 끌어다 놓으십시오</source>
      <translation>Drop your resume or essays here</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>PDF, 워드(DOCX), 한글(HWP, HWPX), 글(TXT, MD) 파일을 여러 개 함께 넣을 수 있습니다.</source>
      <translation>PDF, Word (DOCX), Hangul (HWP, HWPX) and text (TXT, MD) files, several at once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>문서 {count}개</source>
      <translation>{count} documents</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>문서 {count}개를 모두 지울까요?</source>
      <translation>Delete all {count} documents?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_documents.py" />
      <source>이 문서를 지울까요?</source>
      <translation>Delete this document?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>항목 더하기</source>
      <translation>Add an item</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>{kind} 고치기</source>
      <translation>Change: {kind}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>갈래</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>저장</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>예: 2023.03</source>
      <translation>e.g. 2023.03</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>예: 2025.02</source>
      <translation>e.g. 2025.02</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>지금도 하고 있음</source>
      <translation>Still going on</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>끝난 날이 시작한 날보다 앞섭니다. 두 날짜를 확인해 주십시오.</source>
      <translation>The end comes before the start. Check the two dates.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_item_dialog.py" />
      <source>날짜는 2023, 2023.03, 2023.03.02처럼 적어 주십시오.</source>
      <translation>Write dates like 2023, 2023.03 or 2023.03.02.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_items.py" />
      <source>{name} {line}째 줄</source>
      <translation>{name}, line {line}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_items.py" />
      <source>모두 보기 ({count}자)</source>
      <translation>Show all ({count} characters)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_items.py" />
      <source>고치기</source>
      <translation>Change</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_items.py" />
      <source>{quote}, {where}, {who} 읽음. 문서에서 보기</source>
      <translation>{quote}, {where}, read by {who}. Show in the document</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_items.py" />
      <source>문서에서 이 줄을 보여 줍니다.</source>
      <translation>Shows this line in the document.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_items.py" />
      <source>기술: {name}</source>
      <translation>Skills: {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_items.py" />
      <source>직접 적으신 항목입니다.</source>
      <translation>You wrote this item yourself.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_preview.py" />
      <source>숨은 글 {count}곳을 뺐습니다</source>
      <translation>{count} hidden texts were left out</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_preview.py" />
      <source>{page}쪽, {where}</source>
      <translation>Page {page}, {where}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_preview.py" />
      <source>{name} 읽은 그대로</source>
      <translation>{name} as it was read</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_preview.py" />
      <source>사람 눈에 보이지 않던 글이라 질문과 평가에 쓰지 않습니다.</source>
      <translation>People cannot see this text, so it is not used for questions or judgements.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_preview.py" />
      <source>글이 길어 앞의 {count}자까지만 보여 드립니다.</source>
      <translation>The text is long; the first {count} characters are shown.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_preview.py" />
      <source>표시한 줄: {line}</source>
      <translation>Marked line: {line}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_preview.py" />
      <source>그 밖에 {count}곳</source>
      <translation>{count} more places</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_profile.py" />
      <source>‘{title}’ 항목을 뺐습니다.</source>
      <translation>‘{title}’ was taken out.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_profile.py" />
      <source>문서를 다시 읽어도 돌아오지 않습니다.</source>
      <translation>It does not come back when the document is read again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_profile.py" />
      <source>주민등록번호, 전화번호, 주소, 이메일은 언어 모델에 보이지 않게 가립니다.</source>
      <translation>Resident numbers, telephone numbers, addresses and email are masked before any language model.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_profile.py" />
      <source>읽어 낸 내용</source>
      <translation>What was read</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_profile.py" />
      <source>이름은 화면과 이력서에만 쓰고, 질문과 평가에는 쓰지 않습니다.</source>
      <translation>The name is for the screen and the resume only; questions and judgements never use it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_profile.py" />
      <source>아직 읽어 낸 항목이 없습니다.</source>
      <translation>Nothing was read yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_profile.py" />
      <source>문서에 학력이나 경력을 적은 줄이 있는지 왼쪽에서 확인하거나, ‘항목 더하기’로 직접 적어 주십시오.</source>
      <translation>See at the left whether the document has lines on education or experience, or write them yourself with ‘Add an item’.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_profile.py" />
      <source>되돌리기</source>
      <translation>Undo</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>{names} 외 {count}개</source>
      <translation>{names} and {count} more</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>끝</source>
      <translation>End</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>답변</source>
      <translation>Answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>언어 모델을 쓸 때는 이름과 연락처를 가린 글이 서버로 갑니다: {address}</source>
      <translation>With a language model, the text without name and contacts goes to the server: {address}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>읽은 내용은 이 컴퓨터 밖으로 나가지 않습니다.</source>
      <translation>What was read does not leave this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>주민등록번호</source>
      <translation>Resident number</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>전화번호</source>
      <translation>Telephone number</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>이메일</source>
      <translation>Email</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>생년월일</source>
      <translation>Date of birth</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>언어 모델에는 가립니다: {facts}</source>
      <translation>Masked before any language model: {facts}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>현재</source>
      <translation>Present</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>취득한 날</source>
      <translation>Date of issue</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>받은 날</source>
      <translation>Date received</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>{end}까지</source>
      <translation>until {end}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>정해진 규칙으로 읽었습니다.</source>
      <translation>Read by fixed rules.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>언어 모델이 읽었습니다. 문서에 그대로 있는 말만 옮겼습니다.</source>
      <translation>Read by the language model. Only words that stand in the document were taken over.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>직접</source>
      <translation>Own</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>직접 쓰거나 고치신 항목입니다. 다시 읽어도 바뀌지 않습니다.</source>
      <translation>You wrote or changed this item. Reading again does not change it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>전공과 학위</source>
      <translation>Major and degree</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>예: 기계공학과 학사</source>
      <translation>e.g. Mechanical engineering, BSc</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>맡은 일과 직급</source>
      <translation>Duties and rank</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>예: 백엔드 개발 대리</source>
      <translation>e.g. Backend developer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>한 곳</source>
      <translation>Where</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>맡은 부분</source>
      <translation>Own part</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>예: 조회 성능 개선</source>
      <translation>e.g. Faster queries</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>활동이나 교육</source>
      <translation>Activity or training</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>예: 용접, Python, 엑셀</source>
      <translation>e.g. welding, Python, Excel</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>자격이나 시험</source>
      <translation>Certificate or test</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>예: 정보처리기사</source>
      <translation>e.g. Engineer Information Processing</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>상 이름</source>
      <translation>Award</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>준 곳</source>
      <translation>Given by</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>문항</source>
      <translation>Question</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/material_words.py" />
      <source>{pages}쪽</source>
      <translation>{pages} pages</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>글 붙여 넣기</source>
      <translation>Paste text</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>파일 넣기</source>
      <translation>Add files</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>그 회사 면접을 보고 온 분들의 후기를 모아 두면, 후기에 나온 질문도 함께 묻습니다.</source>
      <translation>Collect reviews of people who were interviewed there, and their questions are asked too.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>맞는 일자리 보기</source>
      <translation>Show fitting jobs</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>이 자료에 맞는 일자리</source>
      <translation>Jobs that fit these materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>읽어 낸 경험과 기술에 맞는 직업과 공고를 까닭과 함께 골라 드립니다. 거기서 바로 연습할 수 있습니다.</source>
      <translation>Occupations and postings that fit the experience and skills that were read, with the reasons. Practise right from there.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>면접 후기 보기</source>
      <translation>Show interview reviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>지운 문서 ‘{name}’에서 읽은 항목이라 보여 드릴 줄이 없습니다. 항목은 그대로 있습니다.</source>
      <translation>This item was read from ‘{name}’, which was deleted, so there is no line to show. The item stays.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/materials.py" />
      <source>이력서와 자기소개서를 읽고 그 안의 경험을 두고 묻습니다.</source>
      <translation>Your resume and essays are read, and you are asked about what is in them.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>모델을 더했습니다: {name}</source>
      <translation>The model was added: {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>설정</source>
      <translation>Settings</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>모델</source>
      <translation>Models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>모델이 있으면 더 자연스럽게 묻고 더 꼼꼼히 살펴봅니다. 없어도 연습할 수 있습니다.</source>
      <translation>With models, questions sound more natural and answers are looked at more closely. You can practise without them too.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>이 컴퓨터에 맞는 구성</source>
      <translation>The set that fits this computer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>받기</source>
      <translation>Download</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>언어 모델을 쓰지 않도록 하셨습니다. 정해진 규칙으로 분석합니다(기본 분석).</source>
      <translation>You chose not to use a language model. Answers are analysed by fixed rules (basic analysis).</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>지금 쓰는 것: 서버 {address}</source>
      <translation>In use: server {address}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>이 구성 받기 ({size})</source>
      <translation>Download this set ({size})</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>모두 받았습니다</source>
      <translation>All downloaded</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_page.py" />
      <source>파일은 그 자리에 그대로 둡니다. 옮기면 찾지 못합니다.</source>
      <translation>The files stay where they are. If you move them, they cannot be found.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>이 파일의 지문(sha256)은 미리 알려져 있지 않습니다. 처음 받은 값을 적어 두고 다음부터 그 값과 같은지 확인합니다.</source>
      <translation>The fingerprint (sha256) of this file is not known beforehand. The first one seen is noted, and from then on the file is compared with it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>쓰기</source>
      <translation>Use</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>검사</source>
      <translation>Check</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>{name} 모델을 지울까요?</source>
      <translation>Delete the model {name}?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>{size}를 비웁니다. 면접 기록은 그대로이고, 다시 받을 수 있습니다.</source>
      <translation>This frees {size}. Your interviews stay, and you can download the model again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>다시 받기</source>
      <translation>Download again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>목록에서 빼기</source>
      <translation>Remove from the list</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>받는 중</source>
      <translation>On its way</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_row.py" />
      <source>차례 기다림</source>
      <translation>Waiting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>그래픽 카드 없음</source>
      <translation>No graphics card</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>받을 크기 {size} · 약 {time} (100Mbps)</source>
      <translation>Download {size} · about {time} (at 100 Mbps)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>목소리 {number}</source>
      <translation>Voice {number}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>{names}의 파일이 처음과 다릅니다: {files}</source>
      <translation>Files of {names} are not as they were: {files}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>{hours}시간 {minutes}분</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>그래픽 카드 {name} ({memory})</source>
      <translation>Graphics card {name} ({memory})</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>프로세서 코어 {count}개</source>
      <translation>Processor cores: {count}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>메모리 {memory}</source>
      <translation>Memory {memory}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>남은 저장 공간 {size}</source>
      <translation>{size} of disk space left</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>준비하고 있습니다.</source>
      <translation>Getting ready.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>{all} 가운데 {done}</source>
      <translation>{done} of {all}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>다른 컴퓨터의 마주에서 ‘USB에서 가져오기’를 누르면 됩니다.</source>
      <translation>In Maju on the other computer, press “Bring from USB”.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>모델이 준비되었습니다: {names}</source>
      <translation>Ready: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>다음 면접부터 씁니다.</source>
      <translation>Used from the next interview on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>지우고 다시 받으면 됩니다. 면접 기록에는 영향이 없습니다.</source>
      <translation>Delete and download again. Your interviews are not affected.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>바뀜</source>
      <translation>changed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>모르는 파일</source>
      <translation>unknown file</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>{minutes}분</source>
      <translation>{minutes} min</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>면접관 목소리</source>
      <translation>Voice of the interviewer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>말을 글로 옮기기</source>
      <translation>Speech to text</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>답변 분석</source>
      <translation>Analysis of answers</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>화면 속 모습</source>
      <translation>What the camera sees</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>화면에 앉은 위치</source>
      <translation>Your place in the picture</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>비슷한 내용 찾기</source>
      <translation>Finding similar content</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>질문을 사람처럼 읽어 줍니다.</source>
      <translation>Reads the questions like a person.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>말씀하신 답변을 글로 옮겨, 무엇을 말했는지 살펴봅니다.</source>
      <translation>Writes your spoken answers down, so that what you said can be looked at.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>답변의 내용을 읽고 잘된 점과 고칠 점을 찾습니다.</source>
      <translation>Reads your answers and finds what worked and what to improve.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>화면을 바라본 시간처럼 보이는 사실만 잽니다. 점수에는 넣지 않습니다.</source>
      <translation>Measures only what can be seen, such as time spent looking at the screen. It is not scored.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>어깨까지 화면에 보인 시간을 잽니다. 점수에는 넣지 않습니다.</source>
      <translation>Measures how long you were in the picture down to the shoulders. It is not scored.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>질문과 자료에서 뜻이 비슷한 것을 찾습니다.</source>
      <translation>Finds what is similar in meaning among questions and materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>받지 않으면 기본 음성이 읽습니다.</source>
      <translation>Without a download the built-in voice reads.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>아직 없습니다. 답변은 녹음되고, 글로 적어 답하거나 나중에 옮길 수 있습니다.</source>
      <translation>None yet. Answers are recorded, and you can answer in writing or have them written down later.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>아직 없습니다. 정해진 규칙으로 분석합니다(기본 분석).</source>
      <translation>None yet. Answers are analysed by fixed rules (basic analysis).</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>아직 없습니다. 녹화는 그대로 되고, 화면 속 모습은 재지 않습니다.</source>
      <translation>None yet. Recording works as before; what the camera sees is not measured.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>아직 없습니다. 어깨가 보였는지는 재지 않습니다.</source>
      <translation>None yet. Whether your shoulders were seen is not measured.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>아직 없습니다. 함께 들어 있는 기본 검색을 씁니다.</source>
      <translation>None yet. The basic search that comes with the program is used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>보통 노트북을 위한 가벼운 모델입니다.</source>
      <translation>Light models for an ordinary laptop.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>더 정확하게 받아 적고 더 꼼꼼하게 분석합니다.</source>
      <translation>Writes down more exactly and analyses more closely.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>가장 크고 꼼꼼한 모델입니다.</source>
      <translation>The largest and most thorough models.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>쓸 수 없음</source>
      <translation>Cannot be used</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>사용 중</source>
      <translation>In use</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>{all} 가운데 {here} 받음</source>
      <translation>{here} of {all} downloaded</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>직접 더한 모델</source>
      <translation>Your own model</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>여성 {number}</source>
      <translation>Woman {number}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>남성 {number}</source>
      <translation>Man {number}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>모델을 받고 있습니다</source>
      <translation>Downloading models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>USB에서 모델을 가져오고 있습니다</source>
      <translation>Bringing models from USB</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>USB에 모델을 담고 있습니다</source>
      <translation>Packing models onto USB</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>모델 파일을 검사하고 있습니다</source>
      <translation>Checking model files</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>{time} 남음</source>
      <translation>{time} left</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>멈추었습니다.</source>
      <translation>Stopped.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>여기까지 한 것은 남아 있어, 다음에 이어서 할 수 있습니다.</source>
      <translation>What has been done is kept, and you can go on later.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>USB에 담았습니다: {names}</source>
      <translation>Packed onto USB: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>파일 {count}개가 모두 온전합니다: {names}</source>
      <translation>All files are whole ({count}): {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>받다 멈춤</source>
      <translation>Unfinished</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>있음</source>
      <translation>Installed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>메모리 {memory} 사용</source>
      <translation>Uses {memory} of memory</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>파일 지문 미확인</source>
      <translation>Fingerprint not confirmed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/model_words.py" />
      <source>검사를 멈추었습니다.</source>
      <translation>The check was stopped.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>마주는 면접을 보는 데 인터넷을 쓰지 않습니다. 말로만 믿지 마시고 이 컴퓨터에서 확인해 보십시오.</source>
      <translation>maju uses no internet for an interview. Do not take our word for it: check it on this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>지금 확인하기</source>
      <translation>Check now</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>인터넷으로 나가지 않는지 확인</source>
      <translation>Check that nothing goes to the internet</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>확인하고 있습니다.</source>
      <translation>Looking.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>어떻게 확인합니까</source>
      <translation>How it is checked</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>따로 띄운 마주에서 네트워크를 막고, 내장 음성이 후보자가 되어 짧은 면접을 봅니다. 남는 기록은 없습니다.</source>
      <translation>A second maju is started without a network, and the built-in voice sits a short interview in it. No record stays.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>그 안의 프로그램마다 일부러 나가 보고, 운영체제가 무엇이라 답하는지 적습니다.</source>
      <translation>Every program in it tries to get out on purpose, and what the operating system answers is written down.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>이 창의 네트워크는 그대로이므로 받고 있는 모델은 계속 받습니다. 30초에서 몇 분 걸립니다.</source>
      <translation>The network of this window stays as it is, so a model that is being downloaded goes on. It takes from 30 seconds to a few minutes.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>프로그램마다 자세히 보기</source>
      <translation>Program by program</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>다시 확인하기</source>
      <translation>Check again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>막힘</source>
      <translation>Blocked</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/offline_check.py" />
      <source>통함</source>
      <translation>Got through</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/opening.py" />
      <source>답변은 모두 저장되어 있습니다. 하던 분석만 마치고 닫습니다.</source>
      <translation>All answers are saved. Closing as soon as the running analysis is done.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/opening.py" />
      <source>면접장을 준비하고 있습니다.</source>
      <translation>Getting ready.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/opening.py" />
      <source>마주를 열지 못했습니다.</source>
      <translation>Maju could not be opened.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/opening.py" />
      <source>열쇠를 없애고 기록을 지우고 있습니다.</source>
      <translation>Destroying the key and deleting the record.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/opening.py" />
      <source>마무리하고 있습니다.</source>
      <translation>Finishing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>보기</source>
      <translation>Show</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>넣은 PIN 보기</source>
      <translation>Show the PIN</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>열기</source>
      <translation>Open</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>PIN을 잊으셨습니까?</source>
      <translation>Forgot the PIN?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>PIN은 어디에도 적어 두지 않으며, 마주를 만든 사람도 알아낼 수 없습니다. 내보내 둔 기록 파일이 있으면 그 파일의 암호로 되살릴 수 있습니다. 없으면 지금의 기록은 다시 열 수 없고, 자료 폴더 {folder}을(를) 지우면 처음부터 시작합니다.</source>
      <translation>The PIN is written down nowhere, and those who made maju cannot find it out either. With a record file you exported, you can restore from that with its passphrase. Without one this record cannot be opened again; delete the data folder {folder} to begin anew.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>여러 번 맞지 않았습니다. {seconds}초 뒤에 다시 넣어 주십시오.</source>
      <translation>Wrong several times. Please enter it again in {seconds} seconds.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>기록이 PIN으로 잠겨 있습니다</source>
      <translation>The record is locked with a PIN</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>면접 기록과 자료는 암호화되어 있습니다. PIN을 넣으시면 엽니다.</source>
      <translation>Your interviews and materials are encrypted. They open when you enter the PIN.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/pin_door.py" />
      <source>가리기</source>
      <translation>Hide</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>장치 확인</source>
      <translation>Test devices</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>면접 시작</source>
      <translation>Begin interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>어떤 면접을 연습할까요?</source>
      <translation>Which interview will you practise?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>직군</source>
      <translation>Occupation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>질문 수</source>
      <translation>Questions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>영상도 녹화하기</source>
      <translation>Record video too</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>화면 속 모습 살펴보기 (점수에는 넣지 않습니다)</source>
      <translation>Measure what the camera sees (not scored)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>{seconds}초 동안 말이 없으면 답변 마치기</source>
      <translation>End the answer after {seconds} s of silence</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>진행</source>
      <translation>How it goes on</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>질문 미리 보기</source>
      <translation>Show the questions beforehand</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>면접관</source>
      <translation>Interviewer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>다른 목소리</source>
      <translation>Other voices</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>{format} · 질문 {count}개 · 길어도 {minutes}분쯤 걸립니다.</source>
      <translation>{format} · {count} questions · about {minutes} min at most.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>면접관들이 서로 다른 목소리로 묻습니다: {names}</source>
      <translation>The interviewers have voices of their own: {names}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>켜지 않으면 무엇을 물을지 보이지 않습니다. 실제 면접처럼 연습할 수 있습니다.</source>
      <translation>Unless you switch this on you do not see what will be asked, as in a real interview.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation.py" />
      <source>카메라 없이 진행합니다.</source>
      <translation>Going on without a camera.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>{source} {count}개</source>
      <translation>{count} from {source}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>준비한 질문: {counts}</source>
      <translation>Questions prepared: {counts}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>무엇을 두고 물을까요?</source>
      <translation>What should you be asked about?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>공고 고르기</source>
      <translation>Choose a posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>공고 없이 연습</source>
      <translation>Practise without it</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>내 자료를 두고 묻기</source>
      <translation>Ask about my materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>블라인드 면접으로 연습하기</source>
      <translation>Practise a blind interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>학교, 지역, 나이, 가족, 성별, 이름이 드러나는 질문은 하지 않습니다.</source>
      <translation>No question shows school, region, age, family, sex or name.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>질문 만들기</source>
      <translation>Making questions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>기다리지 않기</source>
      <translation>Do not wait</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>질문이 준비되는 대로 시작합니다.</source>
      <translation>It starts as soon as the questions are ready.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>기다리지 않고 시작</source>
      <translation>Start without waiting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>질문을 만드는 중입니다. 그동안 아래를 고르셔도 됩니다.</source>
      <translation>Questions are being made. You can go on choosing below.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>이 공고로 연습합니다.</source>
      <translation>You practise for this posting.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>이 직업으로 연습합니다.</source>
      <translation>You practise for this occupation.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>질문을 만드는 중입니다 ({done} / {total}). 그동안 아래를 고르셔도 됩니다.</source>
      <translation>Questions are being made ({done} of {total}). You can go on choosing below.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>공고 없이 연습합니다.</source>
      <translation>Practising without a posting.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>공고를 고르면 그 일에 맞추어 묻습니다.</source>
      <translation>Choose a posting, and the questions are about that job.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>아직 읽어 둔 자료가 없습니다. 이력서를 넣으면 그 안의 경험을 두고 묻습니다.</source>
      <translation>No materials yet. Add a resume, and you are asked about what is in it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>내 자료 넣기</source>
      <translation>Add my materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/preparation_tailoring.py" />
      <source>질문 은행의 질문과 섞어 묻습니다.</source>
      <translation>Mixed with questions of the bank.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>무엇이 어디에 있고, 누가 열 수 있고, 어떻게 지우는지 보고 정하실 수 있습니다.</source>
      <translation>See and decide what lies where, who can open it and how it is deleted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>얼굴의 위치, 고개와 시선의 방향, 눈 깜빡임, 입꼬리만 잽니다. 누구인지 알아보는 특징을 만들거나 저장하지 않고, 성격이나 감정을 짐작하지 않습니다.</source>
      <translation>Only the position of the face, the direction of head and gaze, blinks and the corners of the mouth are measured. No features that could recognise you are made or stored, and neither personality nor emotion is guessed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>네트워크를 막아 둔 채 짧은 면접을 한 번 돌려 보고, 누가 어떻게 나가려 했고 무엇이라 거절되었는지 보여 드립니다.</source>
      <translation>Runs a short interview without a network and shows who tried to get out, how, and how it was refused.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>지우면 먼저 열쇠를 없애고 파일을 지웁니다(키 폐기 방식). 면접마다 열쇠가 따로 있어 하나만 지울 수도 있습니다. 저장 장치에 조각이 남더라도 열쇠가 없어 누구도 읽지 못하며, 저희도 되살릴 수 없습니다. 따로 내보내신 파일은 지워지지 않습니다.</source>
      <translation>Deleting first destroys the key and then removes the files. Every interview has its own key, so a single one can be deleted too. Whatever pieces remain on the disk, nobody can read them without the key, and neither can we bring them back. Files you exported are not deleted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>면접, 녹화, 결과, 내 자료, 대화를 모두 지울까요?</source>
      <translation>Delete all interviews, recordings, results, materials and conversations?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>열쇠를 없애므로 되돌릴 수 없습니다. 받은 모델과 설정은 그대로 둡니다.</source>
      <translation>The key is destroyed, so this cannot be undone. Downloaded models and settings stay.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>개인정보와 보관</source>
      <translation>Privacy and keeping</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>어디에, 얼마나</source>
      <translation>Where, and how much</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>보관 기간</source>
      <translation>How long it is kept</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>카메라로 하는 일</source>
      <translation>What is done with the camera</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>인터넷으로 나가지 않는지</source>
      <translation>Whether anything goes to the internet</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>확인하러 가기</source>
      <translation>Go and check</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>지난 면접에서 하나씩 지우기</source>
      <translation>Delete one by one in past interviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>모든 기록 지우기</source>
      <translation>Delete everything</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>안내와 기록</source>
      <translation>Notices and records</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>무엇을 왜 남기는지 다시 보기</source>
      <translation>See again what is kept and why</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>동의하고 파기한 기록 보기</source>
      <translation>See what was agreed and destroyed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>읽고 있습니다.</source>
      <translation>Reading.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>모두 이 컴퓨터의 한 폴더에만 있습니다.</source>
      <translation>All of it lies in one folder of this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy.py" />
      <source>면접을 본 날부터 이만큼 지나면 녹화와 결과를 지웁니다. 지우기 전에 미리 알려 드립니다.</source>
      <translation>This long after an interview its recordings and results are deleted. You are told before.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>잠금</source>
      <translation>Lock</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>지금 PIN</source>
      <translation>Present PIN</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>새 PIN ({shortest}자 이상)</source>
      <translation>New PIN ({shortest} characters or more)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>새 PIN 한 번 더</source>
      <translation>New PIN again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>PIN 없애기</source>
      <translation>Remove the PIN</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>PIN을 없앴습니다.</source>
      <translation>The PIN was removed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>다음에 마주를 여실 때부터 이 PIN을 묻습니다.</source>
      <translation>This PIN is asked for from the next start of maju on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>PIN 바꾸기</source>
      <translation>Change the PIN</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>PIN 정하기</source>
      <translation>Set a PIN</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>새 PIN 두 개가 서로 다릅니다. 다시 넣어 주십시오.</source>
      <translation>The two new PINs differ. Please enter them again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_lock.py" />
      <source>이 PIN으로 잠그기</source>
      <translation>Lock with this PIN</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>면접과 녹화, 내 자료를 암호로 잠근 파일 하나에 담습니다. 새 컴퓨터나 일자리센터의 키오스크와 주고받을 수 있습니다.</source>
      <translation>Puts interviews, recordings and materials into one file locked with a passphrase. Exchange it with a new computer or a job centre’s kiosk.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>면접 {count}개를 가져왔습니다. 이미 있던 {known}개는 그대로입니다.</source>
      <translation>{count} interviews were imported. {known} that were there already stay as they are.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>내 기록 옮기기</source>
      <translation>Move my record</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>파일의 암호 ({shortest}자 이상)</source>
      <translation>Passphrase of the file ({shortest} letters or more)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>파일의 암호 한 번 더</source>
      <translation>Passphrase of the file again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>내보내기</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>어디에 담을지 고르기</source>
      <translation>Choose where to put it</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>파일 고르기</source>
      <translation>Choose a file</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>기록 내보내기</source>
      <translation>Export the record</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>암호를 {shortest}자 이상 넣어 주십시오.</source>
      <translation>Enter a passphrase of at least {shortest} letters.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>담는 중입니다.</source>
      <translation>Packing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>파일을 확인하고 있습니다.</source>
      <translation>Checking the file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>면접 {done}/{total}</source>
      <translation>Interview {done}/{total}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>암호 두 개가 서로 다릅니다. 다시 넣어 주십시오.</source>
      <translation>The two passphrases differ. Please enter them again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>가져올 기록 고르기</source>
      <translation>Choose a record to import</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_record.py" />
      <source>마주 기록 (*{ending})</source>
      <translation>maju record (*{ending})</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>{when}부터 마주를 여실 때 면접 {count}개를 지웁니다. 남기고 싶으시면 그 전에 내보내거나 기간을 늘려 주십시오.</source>
      <translation>From {when} on, {count} interviews are deleted when maju starts. To keep them, export them before or keep records longer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>면접 {count}개와 내 자료를 {path}에 담았습니다. 암호를 잊으면 이 파일은 누구도 열 수 없습니다.</source>
      <translation>{count} interviews and your materials were put into {path}. If you forget the passphrase, nobody can open this file.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>{days}일 뒤</source>
      <translation>After {days} days</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>지우지 않음</source>
      <translation>Never delete</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>읽을 수 없는 녹화 {count}개는 담지 못했습니다.</source>
      <translation>{count} recordings that cannot be read were left out.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>녹음과 녹화</source>
      <translation>Sound and picture</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>면접 {count}번 · {size}</source>
      <translation>{count} interviews · {size}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>질문, 답변 글, 결과, 내 자료</source>
      <translation>Questions, transcripts, results, materials</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>왜</source>
      <translation>Why</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>무엇을</source>
      <translation>What</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>언제까지</source>
      <translation>Until when</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>원하지 않으시면</source>
      <translation>If you do not want it</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>PIN으로 잠겨 있습니다.</source>
      <translation>Locked with a PIN.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>마주를 열 때 PIN을 넣습니다. PIN은 어디에도 적어 두지 않으므로, 잊으시면 기록을 다시 열 수 없습니다.</source>
      <translation>The PIN is entered when maju opens. It is written down nowhere: if you forget it, the record cannot be opened again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>이 컴퓨터의 열쇠 보관함이 열쇠를 지킵니다.</source>
      <translation>The keyring of this computer guards the key.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>이 계정으로 로그인한 사람은 열 수 있습니다. 계정을 함께 쓰신다면 PIN을 정해 두십시오.</source>
      <translation>Whoever is logged in to this account can open it. If you share the account, set a PIN.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>열쇠가 이 계정의 파일에 있습니다.</source>
      <translation>The key is in a file of this account.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>이 컴퓨터에는 열쇠 보관함이 없습니다. 이 계정의 파일을 읽을 수 있는 사람은 열 수 있으므로, PIN이 더 안전합니다.</source>
      <translation>This computer has no keyring. Whoever can read this account’s files can open it, so a PIN is safer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>열쇠가 지금 이 프로그램 안에만 있습니다.</source>
      <translation>The key is only inside this program now.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>끝나면 열쇠가 사라지고, 기록은 누구도 읽지 못합니다.</source>
      <translation>When it ends the key vanishes, and nobody can read the record.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>이 폴더의 기록은 암호화되어 있지 않습니다.</source>
      <translation>The record in this folder is not encrypted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/privacy_words.py" />
      <source>폴더를 직접 고르신 예행연습이나 파일 면접입니다. 다 보셨으면 폴더를 지워 주십시오.</source>
      <translation>A rehearsal or an interview from files in a folder you chose. Delete the folder when you are done.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/profile_choice.py" />
      <source>이 컴퓨터를 살펴보고 있습니다.</source>
      <translation>Looking at this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/profile_choice.py" />
      <source>추천</source>
      <translation>Recommended</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>묻는 까닭 · {lines}</source>
      <translation>Why it is asked · {lines}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>공고의 담당 업무</source>
      <translation>Tasks in the posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>공고의 자격 요건</source>
      <translation>Requirements in the posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>공고의 우대 사항</source>
      <translation>Preferred in the posting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>공고의 인재상</source>
      <translation>Who the posting looks for</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>이 직업이 하는 일</source>
      <translation>What this occupation does</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>이 자리의 직업</source>
      <translation>Occupation of this position</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>면접에서 자주 묻는 질문</source>
      <translation>Often asked in interviews</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/question_reason.py" />
      <source>방금 하신 말씀</source>
      <translation>What you just said</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report.py" />
      <source>답변 {count}개를 분석하고 있습니다. 되는 대로 이 화면에 나타납니다.</source>
      <translation>{count} answers are being analysed. They appear here one by one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report.py" />
      <source>한 번 더 연습하기</source>
      <translation>Practise again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report.py" />
      <source>면접 결과</source>
      <translation>Result</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report.py" />
      <source>전체 요약</source>
      <translation>Summary</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report.py" />
      <source>보고서에서 볼 곳</source>
      <translation>Part of the report</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report.py" />
      <source>AI 분석 · 틀릴 수 있습니다</source>
      <translation>AI analysis · it can be wrong</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_export.py" />
      <source>내보내기 ▾</source>
      <translation>Export ▾</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_export.py" />
      <source>보고서 내보내기</source>
      <translation>Export the report</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_export.py" />
      <source>보고서 저장</source>
      <translation>Save the report</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_export.py" />
      <source>보고서를 저장했습니다: {path}</source>
      <translation>The report was saved: {path}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_export.py" />
      <source>PDF – 인쇄하고 보관하기</source>
      <translation>PDF – to print and keep</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_export.py" />
      <source>HTML – 소리까지 듣기</source>
      <translation>HTML – with sound</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_export.py" />
      <source>Word(DOCX) – 고쳐 쓰기</source>
      <translation>Word (DOCX) – to edit</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_export.py" />
      <source>JSON – 다른 프로그램에서 읽기</source>
      <translation>JSON – for other programs</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>먼저 스스로 매겨 보면 결과와 견주어 볼 수 있습니다. 이 대답은 점수에 들어가지 않습니다.</source>
      <translation>Rate yourself first and you can compare that with the result. Your rating does not enter the score.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>1 많이 아쉬움</source>
      <translation>1 Weak</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>2 아쉬움</source>
      <translation>2 Rather weak</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>3 보통</source>
      <translation>3 Fair</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>4 좋음</source>
      <translation>4 Good</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>5 아주 좋음</source>
      <translation>5 Very good</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>{name}: 스스로 매긴 단계</source>
      <translation>{name}: your own rating</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>결과를 보기 전에, 스스로 어떻게 보십니까?</source>
      <translation>Before you see the result: how do you think it went?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>저장하고 결과 보기</source>
      <translation>Save and see result</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>건너뛰고 결과 보기</source>
      <translation>Skip and see result</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>면접 전체</source>
      <translation>Whole interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_rating.py" />
      <source>답변마다 따로 매기기</source>
      <translation>Rate each answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>지금 설치된 방법으로 다시 살펴봅니다. 앞의 결과도 남아 답변마다 바꿔 볼 수 있습니다.</source>
      <translation>Looks again with what is installed now. The earlier results are kept, and you can switch between them at each answer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>답변 {count}개 · 가장 높은 단계 5</source>
      <translation>Answers: {count} · highest level 5</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>언어 모델로 다시 보기</source>
      <translation>Look again with language model</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>지금 기준으로 다시 보기</source>
      <translation>Look again by current criteria</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>어떻게 계산했습니까?</source>
      <translation>How was this worked out?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>등급 {grade}</source>
      <translation>Grade {grade}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>기준별 평균 단계</source>
      <translation>Mean level by criterion</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>아직 단계를 매긴 답변이 없습니다.</source>
      <translation>No answer has a level yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>연습을 견주기 위한 값이며 합격을 뜻하지 않습니다.</source>
      <translation>This is for comparing your practice; it does not mean that you would be hired.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_result.py" />
      <source>{level}단계</source>
      <translation>Level {level}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>{number} 보기</source>
      <translation>See {number}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>읽기 전에</source>
      <translation>Before you read</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>잘된 점</source>
      <translation>What worked</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>아직 뚜렷하게 잘된 점을 찾지 못했습니다.</source>
      <translation>Nothing stands out as good yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>다음에 할 일</source>
      <translation>What to do next</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>눈에 띄게 고칠 점을 찾지 못했습니다.</source>
      <translation>Nothing stands out that needs work.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>{number} · {time}부터 듣기</source>
      <translation>{number} · listen from {time}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>답변별 결과</source>
      <translation>Answer by answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>답변 {count}번</source>
      <translation>{count} takes</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>스스로 {level}단계</source>
      <translation>Your own rating: {level}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_summary.py" />
      <source>남은 답변이 없습니다.</source>
      <translation>There are no answers.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_words.py" />
      <source>질문 {number} 꼬리질문 {follow_up}</source>
      <translation>Question {number}, follow-up {follow_up}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_words.py" />
      <source>{number}-{follow_up} 꼬리</source>
      <translation>{number}-{follow_up} follow-up</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_words.py" />
      <source>건너뜀</source>
      <translation>Skipped</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_words.py" />
      <source>언어 모델 분석</source>
      <translation>Language model analysis</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_words.py" />
      <source>글 없음</source>
      <translation>No words yet</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_words.py" />
      <source>분석 중</source>
      <translation>Working on it</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_work.py" />
      <source>멈추고 있습니다. 앞서 살펴본 결과는 그대로 둡니다.</source>
      <translation>Stopping. The earlier result is kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_work.py" />
      <source>답변을 글로 옮기고 살펴보고 있습니다.</source>
      <translation>Your answers are being written down and looked at.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_work.py" />
      <source>고친 글을 다시 살펴보고 있습니다.</source>
      <translation>The corrected text is being looked at again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_work.py" />
      <source>답변을 다시 살펴보고 있습니다: {of}개 가운데 {done}개를 마쳤습니다.</source>
      <translation>Looking at your answers again: {done} of {of} done.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_work.py" />
      <source>글을 쓰고 있습니다: 지금까지 {count}자</source>
      <translation>Writing: {count} characters so far</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_work.py" />
      <source>글을 쓰고 있습니다.</source>
      <translation>Writing.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/report_work.py" />
      <source>답변을 다시 살펴보고 있습니다.</source>
      <translation>Looking at your answers again.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록 되살리기</source>
      <translation>Restore the records</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록을 열지 못했습니다</source>
      <translation>The records could not be opened</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>지금 파일에서 읽을 수 있는 기록을 모두 새 파일로 옮기고, 읽지 못한 것은 온전한 백업이 있으면 거기에서 가져옵니다.</source>
      <translation>Every record that can be read is brought from the present file to a new one; what cannot be read is taken from a sound backup where there is one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>지금 파일은 지우지 않고 백업 폴더에 그대로 보관합니다. 녹음과 녹화는 건드리지 않습니다.</source>
      <translation>The present file is not deleted but kept in the backup folder. Recordings are not touched.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록이 많으면 몇 분 걸립니다. 그동안 창을 닫지 말아 주십시오.</source>
      <translation>With many records this takes some minutes. Please leave the window open until then.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>되살리기</source>
      <translation>Restore</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록을 되살릴까요?</source>
      <translation>Restore the records?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록을 되살리고 있습니다.</source>
      <translation>Restoring the records.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>마주 열기</source>
      <translation>Open maju</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>다시 해 보기</source>
      <translation>Try again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록을 되살리지 못했습니다</source>
      <translation>The records could not be restored</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>읽을 수 있는 기록을 하나씩 옮기고 있습니다.</source>
      <translation>Bringing over the readable records one by one.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록 파일은 온전합니다. 아무것도 바꾸지 않았습니다.</source>
      <translation>The file of records is sound. Nothing was changed.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록을 되살렸습니다</source>
      <translation>The records were restored</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/restoring.py" />
      <source>기록을 다시 열 수 있습니다</source>
      <translation>The records can be opened again</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>답</source>
      <translation>Answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>여기에 답을 적어 주십시오.</source>
      <translation>Write your answer here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>글을 보고 제안을 고르거나, 아래에서 답을 고칠 수 있습니다. 다 되었으면 파일로 내보내십시오.</source>
      <translation>Look at the text and choose suggestions, or change answers below. When it is done, export it.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>앞서 한 답 {count}개</source>
      <translation>{count} earlier answers</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>다 물었습니다</source>
      <translation>All asked</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>물을 것을 다 물었습니다.</source>
      <translation>Everything has been asked.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>답 고치기</source>
      <translation>Change the answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>남은 질문 {count}개</source>
      <translation>{count} questions left</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>지금까지 한 답</source>
      <translation>Answers so far</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>답하기</source>
      <translation>Answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_conversation.py" />
      <source>건너뛰었습니다.</source>
      <translation>Skipped.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>질문은 많아야 열두 개이고, 답하는 대로 이력서와 자기소개서가 써집니다. 내 자료에 있는 것은 다시 묻지 않고, 없는 것은 지어내지 않습니다.</source>
      <translation>At most twelve questions; as you answer, the resume and the cover letter are written. What your materials hold is not asked again, and nothing is made up.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>문항에 적힌 글자 수에 맞추어 씁니다. 비워 두면 공고의 문항이나 흔한 네 문항으로 씁니다.</source>
      <translation>It is written to the length each question asks for. Left empty, the questions of the posting or four common ones are used.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>한 답과 남겨 둔 글이 함께 지워지고 되돌릴 수 없습니다. 내보낸 파일과 내 자료는 그대로입니다.</source>
      <translation>Your answers and kept texts are deleted with it, and this cannot be undone. Exported files and your materials stay.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>예: 백엔드 개발자, 병동 간호사, 물류 사무원</source>
      <translation>e.g. backend developer, ward nurse, logistics clerk</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>지원할 직무</source>
      <translation>Job you apply for</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>한 줄에 한 문항. 예: 지원 동기를 적어 주십시오. (500자 이내)</source>
      <translation>One question a line, e.g. Why do you apply? (500 characters)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>회사의 자기소개서 문항</source>
      <translation>Essay questions of the company</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>공고나 직업 고르기</source>
      <translation>Choose a posting or an occupation</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>어떤 일에 지원하십니까?</source>
      <translation>What job do you apply for?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>쓰던 이력서</source>
      <translation>Resumes begun</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>‘{title}’에 맞추어 쓰기</source>
      <translation>Write it for ‘{title}’</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>회사의 자기소개서 문항 직접 넣기</source>
      <translation>Enter the company's essay questions</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>직무를 정하지 않음</source>
      <translation>No job chosen</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>{title} 이어 쓰기</source>
      <translation>Go on with {title}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>이 이력서를 지울까요?</source>
      <translation>Delete this resume?</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>비워 두고 시작하면 첫 질문으로 묻습니다.</source>
      <translation>Leave it empty, and it is asked first.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_start.py" />
      <source>이어 쓰기</source>
      <translation>Go on</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_suggestion.py" />
      <source>제안: {text}</source>
      <translation>Suggestion: {text}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_suggestion.py" />
      <source>제안 · AI</source>
      <translation>Suggestion · AI</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_suggestion.py" />
      <source>제안</source>
      <translation>Suggestion</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_suggestion.py" />
      <source>채워 넣기</source>
      <translation>Fill in</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_suggestion.py" />
      <source>고쳐 넣기</source>
      <translation>Change and add</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_suggestion.py" />
      <source>제안을 고쳐 쓰는 칸</source>
      <translation>Field to change the suggestion</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_suggestion.py" />
      <source>이대로 넣기</source>
      <translation>Add as it is</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>볼 글</source>
      <translation>Text to see</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>뺀 문장 {count}개</source>
      <translation>{count} sentences left out</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>넣은 제안 빼기: {text}</source>
      <translation>Take the suggestion out: {text}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>새로 적기</source>
      <translation>Write anew</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>답하면 여기에 이력서가 써집니다.</source>
      <translation>Your resume is written here as you answer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>아직 적은 것이 없습니다.</source>
      <translation>Nothing written yet.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>문장을 이은 언어 모델: {writer}</source>
      <translation>Language model that joined the sentences: {writer}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>내 자료에 있던 글입니다.</source>
      <translation>This text was in your materials.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_text_view.py" />
      <source>넣은 제안</source>
      <translation>Suggestion added</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>보여 줄 글</source>
      <translation>Text to show</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>이 글 남겨 두기</source>
      <translation>Keep this text</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>이력서 내보내기</source>
      <translation>Export the resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>이력서 저장</source>
      <translation>Save the resume</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>Word(DOCX) – 이력서와 자기소개서</source>
      <translation>Word (DOCX) – resume and cover letter</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>Word(DOCX) – 이력서만</source>
      <translation>Word (DOCX) – resume only</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>Word(DOCX) – 자기소개서만</source>
      <translation>Word (DOCX) – cover letter only</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>Markdown – 이력서와 자기소개서</source>
      <translation>Markdown – resume and cover letter</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>지금 글</source>
      <translation>Present text</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_versions.py" />
      <source>{number}번째 글 · {when}</source>
      <translation>Text {number} · {when}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>언어 모델이 없어 적은 문장을 규칙으로 다듬어 씁니다. 설정에서 모델을 받으면 문장을 이어 쓸 수 있습니다.</source>
      <translation>There is no language model, so your sentences are tidied by rules. With a model (see Settings) they can be joined.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>{number}번째 글을 남겼습니다.</source>
      <translation>Text {number} was kept.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>적은 문장을 언어 모델이 이어 씁니다. 새로 쓴 말은 글에 넣지 않고 제안으로 보여 드립니다.</source>
      <translation>The language model joins your sentences. What it adds is not in the text but shown as a suggestion.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>이력서 목록</source>
      <translation>List of resumes</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>쓰던 이력서를 찾고 있습니다.</source>
      <translation>Looking for your resumes.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>언어 모델로 문장 잇기</source>
      <translation>Join sentences with the language model</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>언어 모델이 문장을 잇는 중입니다.</source>
      <translation>The language model is joining the sentences.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>묻고 답하며 이력서와 자기소개서를 씁니다. 한 답은 그때그때 저장됩니다.</source>
      <translation>Answer questions to write a resume and a cover letter. Every answer is kept at once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>무엇을 물을지 고르고 있습니다.</source>
      <translation>Choosing what to ask.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/resume_writer.py" />
      <source>{path}에 저장했습니다.</source>
      <translation>Saved to {path}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>모델을 받고 지우고, 면접관 목소리와 분석 방법을 고릅니다. 다음 면접부터 씁니다.</source>
      <translation>Download and delete models, choose the voice of the interviewer and how answers are analysed. Used from the next interview on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>PIN으로 잠그기, 보관 기간, 내보내기, 지우기, 인터넷으로 나가지 않는지 확인하기</source>
      <translation>Lock with a PIN, how long to keep, export, delete, check that nothing goes to the internet</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>마주 {version} · 자유 소프트웨어 (GPL-3.0 이상)</source>
      <translation>Maju {version} · free software (GPL-3.0 or later)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>바꾸시면 바로 저장됩니다.</source>
      <translation>Changes are saved at once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>화면과 언어</source>
      <translation>Look and language</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>시스템 따름</source>
      <translation>As the system</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>밝게</source>
      <translation>Light</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>어둡게</source>
      <translation>Dark</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>밝기</source>
      <translation>Brightness</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>글자 크기</source>
      <translation>Text size</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>움직임 줄이기</source>
      <translation>Less motion</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>질문을 글로도 보기</source>
      <translation>Show questions as text</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>컴퓨터 면접관이라고 먼저 말하기</source>
      <translation>Say first that the interviewer is a computer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>내 모습을 거울처럼 보기</source>
      <translation>See myself as in a mirror</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>모델과 목소리</source>
      <translation>Models and voices</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>기록과 개인정보</source>
      <translation>Record and privacy</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>마주에 대하여</source>
      <translation>About Maju</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>스피커, 마이크, 카메라는 장치 확인에서 고르고 시험합니다.</source>
      <translation>Speaker, microphone and camera are chosen and tried out in the device test.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>녹화와 결과, 설정은 이 컴퓨터의 한 폴더에만 있습니다.</source>
      <translation>Recordings, results and settings are in one folder on this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/settings.py" />
      <source>함께 들어 있는 것과 이용허락</source>
      <translation>What comes with it, and its licences</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/slot_card.py" />
      <source>지금 쓰는 것: {name} (자동으로 고름)</source>
      <translation>In use: {name} (chosen automatically)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/slot_card.py" />
      <source>자동으로 고르기</source>
      <translation>Choose automatically</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/slot_card.py" />
      <source>접기</source>
      <translation>Show less</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/slot_card.py" />
      <source>다른 모델 {count}개 보기</source>
      <translation>Show other models ({count})</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/slot_card.py" />
      <source>지금 쓰는 것: {name} (직접 고름)</source>
      <translation>In use: {name} (chosen by you)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/transfer_strip.py" />
      <source>모델 진행</source>
      <translation>Progress of the models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/transfer_strip.py" />
      <source>알겠습니다</source>
      <translation>All right</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/transfer_strip.py" />
      <source>{title} · 다음 {count}건 기다림</source>
      <translation>{title} · {count} more waiting</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/transfer_strip.py" />
      <source>멈추고 있습니다.</source>
      <translation>Stopping.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/typed_answer.py" />
      <source>여기에 답변을 적어 주십시오.</source>
      <translation>Write your answer here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/typed_answer.py" />
      <source>글로 쓰는 답변</source>
      <translation>Your answer in writing</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/typed_answer.py" />
      <source>이대로 제출</source>
      <translation>Hand in</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/voice_choice.py" />
      <source>자동</source>
      <translation>Automatic</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/voice_choice.py" />
      <source>읽는 음성</source>
      <translation>Voice that reads</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/voice_choice.py" />
      <source>자동은 Supertonic, Piper 한국어 음성, 시스템 음성, 기본 음성의 차례로 있는 것을 씁니다.</source>
      <translation>Automatic takes the first that is there: Supertonic, a Korean Piper voice, the system voice, the built-in voice.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/voice_choice.py" />
      <source>목소리를 찾고 있습니다.</source>
      <translation>Looking for voices.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/voice_choice.py" />
      <source>말하는 속도</source>
      <translation>Speaking speed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/voice_choice.py" />
      <source>지금 읽는 음성: {name}</source>
      <translation>Reading now: {name}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/voice_choice.py" />
      <source>{times}배</source>
      <translation>{times}×</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/voice_choice.py" />
      <source>속도</source>
      <translation>Speed</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>어디로도 보내지 않습니다. 면접마다, 또는 모두 한 번에 지울 수 있습니다.</source>
      <translation>Nothing is sent anywhere. You can delete each interview, or all of them at once.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>지금도 바로 연습할 수 있습니다. 모델을 받으면 사람 같은 목소리로 묻고, 답변을 글로 옮기고, 내용까지 살펴봅니다. 받는 동안에도 연습할 수 있고, 나중에 설정에서 받아도 됩니다.</source>
      <translation>You can practise right away. With models, a human-like voice asks, your answers are written down, and what you say is looked at too. You can practise during the download, or download later in the settings.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>다만 질문과 답변 글은 설정하신 서버 {address}(으)로 갑니다.</source>
      <translation>Only the text of questions and answers goes to the server you set: {address}.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>면접관과 마주 앉아 연습해 보십시오.</source>
      <translation>Sit down face to face with an interviewer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>더 자연스럽게, 더 꼼꼼하게 (선택)</source>
      <translation>More natural, more thorough (optional)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>읽었습니다. 지금 바로 시작하기</source>
      <translation>I have read this. Start now</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>시작하기 전에 알려 드립니다</source>
      <translation>Before you begin</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>화면 속 모습 재기 (선택)</source>
      <translation>Measuring what is seen of you (optional)</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>모두 자세히 읽기</source>
      <translation>Read everything</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>컴퓨터가 묻고 분석합니다.</source>
      <translation>A computer asks and analyses.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>질문 선택과 평가는 자동으로 이루어지며 틀릴 수 있습니다. 채용 결과를 예측하지 않습니다.</source>
      <translation>Choice of questions and judgements are automatic and may be wrong. They do not predict the outcome of an application.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>목소리와 영상은 이 컴퓨터에만 남습니다.</source>
      <translation>Your voice and video stay on this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>얼굴과 목소리로 성격이나 감정을 판단하지 않습니다.</source>
      <translation>Nobody's character or feelings are judged from face or voice.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>화면에 보인 시간, 옆을 오래 본 때처럼 보이는 사실만 알려 드리고 점수에는 넣지 않습니다.</source>
      <translation>Only what can be seen is reported, such as time in the picture or long looks aside, and it is not scored.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>{size} 받으며 시작하기</source>
      <translation>Start and download {size}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/pages/welcome.py" />
      <source>이미 모두 받았습니다</source>
      <translation>All downloaded already</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/paper/printing.py" />
      <source>프린터로 보내지 못했습니다. 기록은 이 자리에 그대로 있습니다. 담당 상담사에게 프린터를 보아 달라고 하시거나 USB에 저장해 주십시오.</source>
      <translation>It could not be sent to the printer. Your record is still here. Ask the counsellor to look at the printer, or save to a USB stick.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/sidebar.py" />
      <source>인터넷 연결 없이 작동합니다. 이 컴퓨터 밖으로 나가는 것이 없습니다.</source>
      <translation>Works without the internet. Nothing leaves this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/sidebar.py" />
      <source>모델을 받는 데만 인터넷을 씁니다. 이 컴퓨터 밖으로 나가는 것이 없습니다.</source>
      <translation>The internet is used only to download models. Nothing leaves this computer.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/sidebar.py" />
      <source>질문과 답변 글이 서버로 갑니다: {address}</source>
      <translation>The text of questions and answers goes to the server: {address}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/sidebar.py" />
      <source>홈</source>
      <translation>Home</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/sidebar.py" />
      <source>새 면접</source>
      <translation>New interview</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/sidebar.py" />
      <source>마주 앉아 하는 면접 연습</source>
      <translation>Interview practice, face to face</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/system_voice.py" />
      <source>운영체제의 음성이 소리를 만들지 못했습니다({why}).</source>
      <translation>The system voice could not make a sound ({why}).</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/system_voice.py" />
      <source>운영체제의 음성이 {seconds}초 동안 아무 소리도 내지 않았습니다.</source>
      <translation>The system voice made no sound for {seconds} s.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/texts.py" />
      <source>{month}월 {day}일</source>
      <translation>{day} {month}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/texts.py" />
      <source>{minutes}분 {seconds}초</source>
      <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/texts.py" />
      <source>{year}년 {month}월 {day}일</source>
      <translation>{day} {month} {year}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/transfer_sign.py" />
      <source>모델 받는 중</source>
      <translation>Getting models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/transfer_sign.py" />
      <source>모델 작업 중</source>
      <translation>Working on models</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/transfer_sign.py" />
      <source>모델 준비됨</source>
      <translation>Models ready</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/transfer_sign.py" />
      <source>모델 작업이 멈춤</source>
      <translation>Models: stopped</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/ai_mark.py" />
      <source>컴퓨터가 만든 질문과 분석이며 틀릴 수 있습니다.</source>
      <translation>Questions and analysis were made by a computer and can be wrong.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/ai_mark.py" />
      <source>AI 면접관 · AI 분석</source>
      <translation>AI interviewer · AI analysis</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/camera_view.py" />
      <source>내 모습을 숨겼습니다. 녹화는 그대로 합니다.</source>
      <translation>Your picture is hidden. Recording goes on.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/disclosure.py" />
      <source>펼쳐짐</source>
      <translation>open</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/disclosure.py" />
      <source>접힘</source>
      <translation>folded</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/level_bar.py" />
      <source>5단계 중 {level}단계</source>
      <translation>Level {level} of 5</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/level_meter.py" />
      <source>마이크 소리 크기</source>
      <translation>Microphone level</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/player.py" />
      <source>이 녹화를 재생하지 못했습니다. 녹화 파일은 지우지 않았고, 글과 숫자는 그대로 볼 수 있습니다.</source>
      <translation>This recording could not be played. The file was not deleted, and text and figures can still be seen.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/player.py" />
      <source>녹화 파일을 찾지 못했습니다. 글과 숫자는 그대로 볼 수 있습니다.</source>
      <translation>The recording was not found. Text and figures are still here.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/player.py" />
      <source>녹음 파일에 바뀐 곳이 있습니다. 읽을 수 있는 곳은 그대로 재생합니다.</source>
      <translation>Parts of the recording were changed. What can be read is played as it is.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/player.py" />
      <source>답변 멈추기</source>
      <translation>Pause the answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/player.py" />
      <source>답변 듣기</source>
      <translation>Listen to the answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/quote_button.py" />
      <source>{quote} {time}부터 듣기</source>
      <translation>{quote} Listen from {time}</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/status_row.py" />
      <source>확인 전</source>
      <translation>not tested yet</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>{time} {seconds}초 멈춤</source>
      <translation>{time} Pause of {seconds} s</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>왼쪽과 오른쪽 화살표로 5초씩 옮기고, Enter로 그곳부터, Space로 듣거나 멈춥니다.</source>
      <translation>The left and right arrows move by 5 seconds; Enter plays from there, Space plays or pauses.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>답변의 흐름</source>
      <translation>Course of the answer</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>옆 보기</source>
      <translation>Looks aside</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>말소리</source>
      <translation>Speech</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>멈춘 곳</source>
      <translation>Pauses</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>빠르기</source>
      <translation>Pace</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>{time} 군말 ‘{word}’</source>
      <translation>{time} Filler “{word}”</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>군말</source>
      <translation>Fillers</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timeline.py" />
      <source>{time} {seconds}초 옆을 봄</source>
      <translation>{time} Looking aside for {seconds} s</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/timer_bar.py" />
      <source>남은 시간</source>
      <translation>Time left</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/transcript_marks.py" />
      <source>세지 않은 말입니다.</source>
      <translation>These words were not counted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/transcript_marks.py" />
      <source>질문을 되풀이한 말이라 세지 않았습니다.</source>
      <translation>These words repeat the question, so they were not counted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/transcript_marks.py" />
      <source>어느 회사에나 할 수 있는 말이라 세지 않았습니다.</source>
      <translation>These words would suit any company, so they were not counted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/transcript_marks.py" />
      <source>면접관이 아니라 평가하는 쪽에 한 말이라 세지 않았습니다.</source>
      <translation>These words were said to whoever judges and not to the interviewer, so they were not counted.</translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/transcript_view.py" />
      <source>({seconds}초 멈춤) </source>
      <translation>(pause of {seconds} s) </translation>
    </message>
    <message>
      <location filename="../../app/maju/ui/widgets/waveform.py" />
      <source>들어오는 소리</source>
      <translation>Sound coming in</translation>
    </message>
    <message>
      <location filename="../../assets/formats/bank.toml" />
      <source>은행형</source>
      <translation>Bank</translation>
    </message>
    <message>
      <location filename="../../assets/formats/competency.toml" />
      <source>역량검사형</source>
      <translation>Competency test</translation>
    </message>
    <message>
      <location filename="../../assets/formats/intro.toml" />
      <source>1분 자기소개</source>
      <translation>One-minute introduction</translation>
    </message>
    <message>
      <location filename="../../assets/formats/panel.toml" />
      <source>다대일 (패널)</source>
      <translation>Panel of three</translation>
    </message>
    <message>
      <location filename="../../assets/formats/panel.toml" />
      <source>인사 담당 이 부장</source>
      <translation>Ms Lee, human resources</translation>
    </message>
    <message>
      <location filename="../../assets/formats/panel.toml" />
      <source>실무 김 팀장</source>
      <translation>Mr Kim, team leader</translation>
    </message>
    <message>
      <location filename="../../assets/formats/panel.toml" />
      <source>임원 박 이사</source>
      <translation>Mr Park, director</translation>
    </message>
    <message>
      <location filename="../../assets/formats/practice.toml" />
      <source>연습</source>
      <translation>Practice</translation>
    </message>
    <message>
      <location filename="../../assets/formats/public.toml" />
      <source>공공기관 (NCS)</source>
      <translation>Public service (NCS)</translation>
    </message>
    <message>
      <location filename="../../assets/formats/technical.toml" />
      <source>기술 면접</source>
      <translation>Technical</translation>
    </message>
    <message>
      <location filename="../../assets/formats/technical.toml" />
      <source>기술 면접관</source>
      <translation>Technical interviewer</translation>
    </message>
    <message>
      <location filename="../../assets/formats/viewinter.toml" />
      <source>뷰인터형</source>
      <translation>Video interview (Viewinter style)</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>자유롭게 쓰고 나눌 수 있으며, 다른 사람에게 줄 때는 저작권 표시와 허락 문구를 함께 줍니다.</source>
      <translation>Free to use and share; when you pass it on, include the copyright notice and the permission notice.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>자유롭게 쓰고 나눌 수 있으며, 다른 사람에게 줄 때는 라이선스 전문을 함께 주고 고친 것이 있으면 밝힙니다.</source>
      <translation>Free to use and share; when you pass it on, include the full text of the licence and state any changes you made.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>무료로 쓰고 나눌 수 있지만, 이 모델과 이것을 고친 모델을 아래와 같이 쓰지 않겠다고 약속해야 합니다. 모델이 만든 소리에 대한 책임은 쓰는 사람에게 있습니다.</source>
      <translation>Free of charge to use and share, but you must promise not to use this model, or models made by changing it, in the ways below. The person who uses the model is responsible for the sound it makes.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>법이나 규정을 어기는 데 쓰지 않습니다.</source>
      <translation>Not to violate any law or regulation.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>미성년자를 착취하거나 해치는 데, 또는 그러려고 시도하는 데 쓰지 않습니다.</source>
      <translation>Not to exploit or harm minors, or to attempt to do so.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>남을 해치려고, 거짓임을 확인할 수 있는 정보나 내용을 만들거나 퍼뜨리지 않습니다.</source>
      <translation>Not to generate or spread verifiably false information or content with the purpose of harming others.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>누군가를 해치는 데 쓰일 수 있는 개인 식별 정보를 만들거나 퍼뜨리지 않습니다.</source>
      <translation>Not to generate or spread personally identifiable information that can be used to harm an individual.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>기계가 만든 것임을 분명하게 알리지 않은 채 정보나 내용을 만들거나 퍼뜨리지 않습니다. 만든 음성을 남에게 들려줄 때는 기계가 만든 음성이라고 밝혀야 합니다.</source>
      <translation>Not to generate or spread information or content without clearly stating that it is machine generated. When you let others hear speech made with it, you must say that a machine made it.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>남을 헐뜯거나 깎아내리거나 괴롭히지 않습니다.</source>
      <translation>Not to defame, disparage or harass others.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>다른 사람을 동의 없이 사칭하거나 사칭하려 하지 않습니다.</source>
      <translation>Not to impersonate, or attempt to impersonate, others without their consent.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>개인의 법적 권리에 나쁜 영향을 주거나 구속력 있는 의무를 만들거나 바꾸는, 사람이 끼지 않는 완전 자동 결정에 쓰지 않습니다.</source>
      <translation>Not for fully automated decisions, without a human in them, that adversely affect an individual’s legal rights or create or modify a binding obligation.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>온라인이나 오프라인에서의 사회적 행동, 또는 알려졌거나 예측된 개인적 성격·특성을 근거로 개인이나 집단을 차별하거나 해치는 데 쓰지 않습니다.</source>
      <translation>Not to discriminate against or harm individuals or groups on the basis of online or offline social behaviour, or of known or predicted personal or personality characteristics.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>나이나 사회적·신체적·정신적 특성에서 오는 특정 집단의 약점을 이용해 그들의 행동을 크게 왜곡하여 신체적·정신적 해를 입히는 데 쓰지 않습니다.</source>
      <translation>Not to exploit the vulnerabilities of a specific group, arising from age or from social, physical or mental characteristics, so as to materially distort their behaviour and cause physical or psychological harm.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>법으로 보호받는 특성이나 범주를 근거로 개인이나 집단을 차별하는 데 쓰지 않습니다.</source>
      <translation>Not to discriminate against individuals or groups on the basis of legally protected characteristics or categories.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>의료 조언을 하거나 의료 결과를 해석하는 데 쓰지 않습니다.</source>
      <translation>Not to give medical advice or interpret medical results.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>사법, 법 집행, 출입국, 난민 심사에 쓰일 정보(예: 누가 범죄를 저지를지 예측하는 것)를 만들거나 퍼뜨리지 않습니다.</source>
      <translation>Not to generate or spread information to be used in the administration of justice, law enforcement, immigration or asylum processes (such as predicting who will commit a crime).</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>모델을 남에게 줄 때는(USB에 담아 주는 것도 같습니다) 라이선스 전문과 위의 제한을 함께 전하고, 받는 사람도 이 제한을 지키게 해야 합니다.</source>
      <translation>When you pass the model on (packed onto USB too), you must include the full text of the licence and the restrictions above, and bind the person who receives it to these restrictions as well.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>아주 느린 컴퓨터에서 답변을 대강 받아쓰며, 한국어는 많이 틀립니다.</source>
      <translation>Writes answers down roughly on a very slow computer, with many errors in Korean.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>느린 컴퓨터에서 답변을 빠르게 받아쓰며, 한국어는 자주 틀립니다.</source>
      <translation>Writes answers down quickly on a slow computer, with frequent errors in Korean.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>그래픽 카드가 없는 컴퓨터에서 답변을 글로 받아씁니다.</source>
      <translation>Writes answers down on a computer without a graphics card.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>빠른 CPU에서 답변을 small보다 정확하게, 더 천천히 받아씁니다.</source>
      <translation>Writes answers down on a fast CPU, more exactly than small and more slowly.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>그래픽 카드가 있는 컴퓨터에서 답변을 빠르고 정확하게 받아씁니다.</source>
      <translation>Writes answers down quickly and exactly on a computer with a graphics card.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>그래픽 카드가 없으면 medium보다 느립니다.</source>
      <translation>Without a graphics card it is slower than medium.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>메모리가 넉넉한 그래픽 카드에서 답변을 가장 정확하게 받아씁니다.</source>
      <translation>Writes answers down most exactly, on a graphics card with plenty of memory.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>그래픽 카드가 없으면 면접 중에 쓰기에는 너무 느립니다.</source>
      <translation>Without a graphics card it is too slow for use during an interview.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>면접관의 질문을 자연스러운 한국어 음성으로 읽어 줍니다.</source>
      <translation>Reads the interviewer’s questions in a natural Korean voice.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>목소리는 여자 다섯(F1-F5), 남자 다섯(M1-M5)입니다.</source>
      <translation>It has five voices of women (F1-F5) and five of men (M1-M5).</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>메모리가 적은 컴퓨터에서 답변을 평가하고 꼬리질문을 만듭니다.</source>
      <translation>Judges answers and makes follow-ups on a computer with little memory.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>그래픽 카드가 없는 컴퓨터에서 답변을 평가하고 꼬리질문을 만듭니다.</source>
      <translation>Judges answers and makes follow-ups on a computer without a graphics card.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>메모리 8GB인 그래픽 카드에서 답변을 자세히 평가하고 꼬리질문을 만듭니다.</source>
      <translation>Judges answers in detail and makes follow-ups on a graphics card with 8 GB of memory.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>메모리 8GB인 그래픽 카드에서 답변을 평가하고 꼬리질문을 만드는 다른 모델입니다.</source>
      <translation>Another model that judges answers and makes follow-ups on a graphics card with 8 GB of memory.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>메모리 12GB 이상인 그래픽 카드에서 답변을 가장 자세히 평가합니다.</source>
      <translation>Judges answers in the most detail, on a graphics card with 12 GB of memory or more.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>질문과 자료를 뜻으로 찾아 주며, 그래픽 카드가 없어도 빠릅니다.</source>
      <translation>Finds questions and materials by their meaning, and is fast even without a graphics card.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>한국어 질문과 자료를 뜻으로 더 정확하게 찾아 주며, 메모리를 많이 씁니다.</source>
      <translation>Finds Korean questions and materials by their meaning more exactly, and takes a lot of memory.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>카메라에 비친 얼굴에서 시선과 고개의 움직임을 잽니다.</source>
      <translation>Measures gaze and head movement of the face the camera sees.</translation>
    </message>
    <message>
      <location filename="../../models/manifest.toml" />
      <source>어깨까지 화면에 보이는지 재며, 점수에는 넣지 않습니다.</source>
      <translation>Measures whether you are in the picture down to the shoulders; it is not scored.</translation>
    </message>
  </context>
</TS>
