#Requires -Version 5.1
<#
Makes this computer a kiosk by Windows' own means: a local account without a password (which Windows lets in at the keyboard alone),
assigned access for it, log-in by itself, its own folder of data. All that was there before is written down first; -Undo puts it back.

Exit: 0 done, 1 failed and taken back, 2 something that has to be there is missing
#>
param(
    [switch]$Undo,
    [switch]$RemoveRecords,
    [switch]$Silent,
    [string]$Account = 'maju-kiosk'
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$Here = Split-Path -Parent $MyInvocation.MyCommand.Path
$Records = Join-Path $env:ProgramData 'maju-kiosk'
$Before = Join-Path $env:ProgramData 'maju-kiosk-setup.json'
$Winlogon = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon'
$LogonNames = @('AutoAdminLogon', 'DefaultUserName', 'DefaultDomainName', 'DefaultPassword')
$Task = 'maju-kiosk-assigned-access'

function Say([string]$Text) {
    if (-not $Silent) { Write-Output $Text }
}

function Stop-Here([int]$Code, [string]$Text) {
    [Console]::Error.WriteLine($Text)
    exit $Code
}

function Test-Administrator {
    $me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
    return $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
}

function Find-Program {
    $key = Get-ItemProperty -Path 'HKLM:\Software\maju' -Name 'InstallFolder' -ErrorAction SilentlyContinue
    if ($null -eq $key) { return $null }
    return $key.InstallFolder.TrimEnd('\')
}

# Assigned access is set through the management bridge, which answers to the SYSTEM account alone: a task of that account does it
function Set-AssignedAccess([string]$Configuration) {
    $file = Join-Path $env:ProgramData 'maju-kiosk-assigned-access.ps1'
    $value = if ($Configuration) { "[Net.WebUtility]::HtmlEncode([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('" +
        [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($Configuration)) + "')))" } else { '$null' }
    $code = @(
        '$ErrorActionPreference = ''Stop'''
        '$bridge = Get-CimInstance -Namespace ''root\cimv2\mdm\dmmap'' -ClassName ''MDM_AssignedAccess'''
        '$bridge.Configuration = ' + $value
        'Set-CimInstance -CimInstance $bridge'
    )
    Set-Content -Path $file -Value $code -Encoding UTF8
    try {
        $action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -ExecutionPolicy Bypass -File `"$file`""
        Register-ScheduledTask -TaskName $Task -Action $action -User 'S-1-5-18' -RunLevel Highest -Force | Out-Null
        Start-ScheduledTask -TaskName $Task
        $end = (Get-Date).AddMinutes(2)
        do {
            Start-Sleep -Seconds 1
            $state = (Get-ScheduledTask -TaskName $Task).State
        } while ($state -ne 'Ready' -and (Get-Date) -lt $end)
        $result = (Get-ScheduledTaskInfo -TaskName $Task).LastTaskResult
        if ($result -ne 0) { throw "assigned access: $result" }
    } finally {
        Unregister-ScheduledTask -TaskName $Task -Confirm:$false -ErrorAction SilentlyContinue
        Remove-Item -Path $file -Force -ErrorAction SilentlyContinue
    }
}

function Save-Before {
    if (Test-Path $Before) { return } # a second run must not take its own settings for those of before
    $logon = @{}
    foreach ($name in $LogonNames) {
        $found = Get-ItemProperty -Path $Winlogon -Name $name -ErrorAction SilentlyContinue
        if ($null -ne $found) { $logon[$name] = [string]$found.$name }
    }
    $had = $null -ne (Get-LocalUser -Name $Account -ErrorAction SilentlyContinue)
    $homeBefore = [Environment]::GetEnvironmentVariable('MAJU_HOME', 'Machine')
    @{ account = $Account; accountWasThere = $had; logon = $logon; home = $homeBefore } |
        ConvertTo-Json | Set-Content -Path $Before -Encoding UTF8
}

function Set-Kiosk([string]$Program) {
    if ($null -eq (Get-LocalUser -Name $Account -ErrorAction SilentlyContinue)) {
        New-LocalUser -Name $Account -NoPassword -FullName '마주 키오스크' -UserMayNotChangePassword | Out-Null
        Set-LocalUser -Name $Account -PasswordNeverExpires $true
        Add-LocalGroupMember -SID 'S-1-5-32-545' -Member $Account
    }
    New-Item -ItemType Directory -Path $Records -Force | Out-Null
    # Administrators, the system and the kiosk itself; nobody else reads what a centre keeps
    & icacls.exe $Records /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' "${Account}:(OI)(CI)M" | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "icacls: $LASTEXITCODE" }
    [Environment]::SetEnvironmentVariable('MAJU_HOME', $Records, 'Machine')
    $xml = [IO.File]::ReadAllText((Join-Path $Here 'assigned-access.xml'), [Text.Encoding]::UTF8)
    Set-AssignedAccess ($xml.Replace('@PROGRAM@', $Program).Replace('@ACCOUNT@', $Account))
    Set-ItemProperty -Path $Winlogon -Name 'AutoAdminLogon' -Value '1'
    Set-ItemProperty -Path $Winlogon -Name 'DefaultUserName' -Value $Account
    Set-ItemProperty -Path $Winlogon -Name 'DefaultDomainName' -Value $env:COMPUTERNAME
    Remove-ItemProperty -Path $Winlogon -Name 'DefaultPassword' -ErrorAction SilentlyContinue
}

function Restore-Before {
    if (-not (Test-Path $Before)) { return }
    $was = Get-Content -Path $Before -Raw -Encoding UTF8 | ConvertFrom-Json
    Set-AssignedAccess ''
    foreach ($name in $LogonNames) {
        $value = $was.logon.PSObject.Properties[$name]
        if ($null -ne $value) { Set-ItemProperty -Path $Winlogon -Name $name -Value $value.Value }
        else { Remove-ItemProperty -Path $Winlogon -Name $name -ErrorAction SilentlyContinue }
    }
    [Environment]::SetEnvironmentVariable('MAJU_HOME', $was.home, 'Machine')
    if (-not $was.accountWasThere) {
        $sid = (Get-LocalUser -Name $was.account -ErrorAction SilentlyContinue).SID
        Remove-LocalUser -Name $was.account -ErrorAction SilentlyContinue
        if ($null -ne $sid) { Get-CimInstance -ClassName Win32_UserProfile -Filter "SID='$sid'" | Remove-CimInstance }
    }
    Remove-Item -Path $Before -Force
}

if (-not (Test-Administrator)) {
    Stop-Here 2 '관리자 권한이 필요합니다. 바뀐 것은 없습니다. 관리자 권한으로 연 창에서 다시 실행해 주십시오.'
}
if ($Undo) {
    if (-not (Test-Path $Before)) { Stop-Here 2 '이 컴퓨터는 마주 키오스크가 아닙니다. 바뀐 것은 없습니다.' }
    try { Restore-Before } catch {
        Stop-Here 1 "키오스크 설정을 다 되돌리지 못했습니다. 기록은 그대로입니다. 다시 시작한 뒤 한 번 더 실행해 주십시오. ($_)"
    }
    if ($RemoveRecords) { Remove-Item -Path $Records -Recurse -Force -ErrorAction SilentlyContinue }
    Say '키오스크 설정을 모두 되돌렸습니다. 다시 켜면 이전처럼 시작합니다.'
    if (-not $RemoveRecords) { Say "키오스크의 자료는 $Records 에 남겼습니다. 지우려면 관리자가 그 폴더를 지웁니다." }
    exit 0
}
$Program = Find-Program
if ($null -eq $Program) {
    Stop-Here 2 '마주가 모두를 위해 설치되어 있지 않습니다. 바뀐 것은 없습니다. 마주를 먼저 설치한 뒤 다시 실행해 주십시오.'
}
$Windows = Get-CimInstance -ClassName Win32_OperatingSystem
if ($Windows.OperatingSystemSKU -in 98, 99, 100, 101 -or [int]$Windows.BuildNumber -lt 22621) {
    Stop-Here 2 '윈도우 11 22H2부터의 Pro, Education, Enterprise에서만 키오스크로 만들 수 있습니다. 바뀐 것은 없습니다.'
}
Save-Before
try { Set-Kiosk $Program } catch {
    $why = $_
    try { Restore-Before } catch { Stop-Here 1 "키오스크로 만들지 못했고 다 되돌리지도 못했습니다. -Undo로 다시 되돌려 주십시오. ($why / $_)" }
    Stop-Here 1 "키오스크로 만들지 못해 모두 되돌렸습니다. ($why)"
}
Say '이 컴퓨터를 키오스크로 만들었습니다. 다음에 켤 때 마주 키오스크가 바로 열립니다.'
Say '되돌리려면 관리자 권한으로: powershell -ExecutionPolicy Bypass -File 설치.ps1 -Undo'
exit 0
