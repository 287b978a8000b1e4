@echo off
rem ASCII alone: this window may speak any code page. All is in the PowerShell script of the same name.
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%~dpn0.ps1" %*
exit /b %ERRORLEVEL%
