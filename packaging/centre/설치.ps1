#Requires -Version 5.1
<#
Sets a computer of a centre up from this folder, without a network: program, packs, models, the centre's material, kiosk.
What is to be set up is in centre.conf, as for Linux (설치.sh). A run that fails puts the program and settings back.

Exit: 0 done, 1 failed and put back, 2 wrong settings, 3 maju is running, 5 damaged files, 6 too little space
#>
param(
    [switch]$Check,
    [switch]$Uninstall,
    [switch]$RemoveRecords,
    [switch]$Silent,
    [string]$PinFile = '',
    [string]$Log = (Join-Path $env:ProgramData 'maju-centre.log')
)
Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'

$Here = Split-Path -Parent $MyInvocation.MyCommand.Path
$OwnList = 'CENTRE-SHA256SUMS.txt'
$UpgradeCode = '{94A1B7D0-3C52-4E0B-9E6E-5F0A9C1D7B36}'
$KioskAccount = 'maju-kiosk'
$NeededBytes = 3GB # the program, unpacked twice while it is updated, and what Windows Installer keeps to go back

function Write-Note([string]$Text) {
    Add-Content -Path $Log -Value ('{0:yyyy-MM-dd HH:mm:ss} {1}' -f (Get-Date), $Text) -Encoding UTF8
}

function Say([string]$Text) {
    if (-not $Silent) { Write-Output $Text }
    Write-Note $Text
}

function Stop-Here([int]$Code, [string]$Text) {
    [Console]::Error.WriteLine($Text)
    Write-Note "실패($Code): $Text"
    exit $Code
}

function Read-Settings {
    $settings = @{ install = 'all'; account = ''; kiosk = 'no'; autostart = 'no'; packs = 'all'; models = 'all'; accept_licences = '' }
    foreach ($line in [IO.File]::ReadAllLines((Join-Path $Here 'centre.conf'), [Text.Encoding]::UTF8)) {
        if ($line -match '^\s*(#|$)') { continue }
        if ($line -notmatch '^\s*(\w+)\s*=\s*(.*?)\s*$' -or -not $settings.ContainsKey($Matches[1])) {
            Stop-Here 2 "centre.conf의 이 줄을 알 수 없습니다: $line. 바뀐 것은 없습니다."
        }
        $settings[$Matches[1]] = $Matches[2]
    }
    foreach ($pair in @(@('install', 'all', 'me'), @('kiosk', 'yes', 'no'), @('autostart', 'yes', 'no'))) {
        if ($settings[$pair[0]] -notin $pair[1..2]) {
            Stop-Here 2 "centre.conf의 $($pair[0])에는 $($pair[1])이나 $($pair[2])만 쓸 수 있습니다. 바뀐 것은 없습니다."
        }
    }
    if ($settings.kiosk -eq 'yes' -and $settings.install -ne 'all') {
        Stop-Here 2 '키오스크(kiosk=yes)는 install=all일 때만 만들 수 있습니다. 바뀐 것은 없습니다.'
    }
    if ($settings.kiosk -eq 'yes' -and $settings.account -notin '', $KioskAccount) {
        Stop-Here 2 "윈도우의 키오스크 계정은 $KioskAccount 입니다. centre.conf의 account를 비워 주십시오. 바뀐 것은 없습니다."
    }
    return $settings
}

function Test-Folder {
    $sums = Join-Path $Here 'SHA256SUMS.txt'
    if (-not (Test-Path -LiteralPath $sums)) {
        Stop-Here 5 'SHA256SUMS.txt가 없습니다. 바뀐 것은 없습니다. 센터 설치 폴더를 통째로 다시 복사해 주십시오.'
    }
    Say '폴더의 파일이 온전한지 확인합니다.'
    foreach ($list in @($sums, (Join-Path $Here $OwnList))) {
        if (-not (Test-Path -LiteralPath $list)) { continue }
        foreach ($line in [IO.File]::ReadAllLines($list, [Text.Encoding]::UTF8)) {
            if (-not $line) { continue }
            $name = $line.Substring(66)
            $path = Join-Path $Here $name.Replace('/', '\')
            if (-not (Test-Path -LiteralPath $path) -or
                (Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash -ne $line.Substring(0, 64)) {
                Stop-Here 5 "파일이 없거나 깨졌습니다: $name. 바뀐 것은 없습니다. 센터 설치 폴더를 통째로 다시 복사해 주십시오."
            }
        }
    }
}

function Find-Installed {
    $installer = New-Object -ComObject WindowsInstaller.Installer
    return @($installer.RelatedProducts($UpgradeCode)) | Select-Object -First 1
}

function Find-Program([string]$For) {
    $root = if ($For -eq 'all') { 'HKLM:' } else { 'HKCU:' }
    return (Get-ItemProperty -Path "$root\Software\maju" -Name 'InstallFolder').InstallFolder.TrimEnd('\')
}

function Invoke-Installer([string[]]$Arguments) {
    $done = Start-Process -FilePath 'msiexec.exe' -ArgumentList ($Arguments + @('/qn', '/norestart', '/l*v+', "`"$Log.msi.log`"")) -Wait -PassThru
    Write-Note "msiexec $Arguments : $($done.ExitCode)"
    if ($done.ExitCode -notin 0, 1605, 3010) { throw "msiexec: $($done.ExitCode)" }
}

function Invoke-Maju([string[]]$Arguments) {
    $ErrorActionPreference = 'Continue' # Windows PowerShell takes the first line on standard error for a failure of its own
    Write-Note "실행: maju $Arguments"
    $said = & (Join-Path $script:Program 'maju-cli.exe') @Arguments 2>&1 | Out-String
    $code = $LASTEXITCODE
    Add-Content -Path $Log -Value $said -Encoding UTF8
    if ($code -ne 0) { throw "maju $($Arguments -join ' '): $($said.Trim())" }
    return $said
}

function Test-Chosen([string]$Name, [string]$Wanted) {
    return $Wanted -eq 'all' -or ($Wanted -ne 'none' -and $Name -in ($Wanted -split '\s+'))
}

function Install-Program($Settings, [string]$Package) {
    Say '[1/5] 프로그램을 설치합니다.'
    $who = if ($Settings.install -eq 'all') { @('ALLUSERS=1', 'MSIINSTALLPERUSER=""') } else { @('ALLUSERS=2', 'MSIINSTALLPERUSER=1') }
    Invoke-Installer (@('/i', "`"$Package`"") + $who)
    $script:Program = Find-Program $Settings.install
}

function Install-Packs($Settings) {
    Say '[2/5] 추가 꾸러미를 설치합니다.'
    foreach ($pack in Get-ChildItem -Path (Join-Path $Here 'packs') -Filter 'maju-*-windows-x86_64-pack-*.zip' -ErrorAction SilentlyContinue) {
        if (-not (Test-Chosen ($pack.BaseName -replace '^.*-pack-', '') $Settings.packs)) { continue }
        $kept = $env:MAJU_HOME
        try {
            if ($Settings.install -eq 'all') { $env:MAJU_HOME = $script:Program } # beside the program, for everybody
            Invoke-Maju @('packs', 'install', $pack.FullName) | Out-Null
        } finally { $env:MAJU_HOME = $kept }
    }
}

function Install-Models($Settings) {
    Say '[3/5] 모델을 설치합니다.'
    foreach ($model in Get-ChildItem -Path (Join-Path $Here 'models') -Directory -ErrorAction SilentlyContinue) {
        if (-not (Test-Chosen $model.Name $Settings.models)) { continue }
        $arguments = @('models', 'install', $model.FullName)
        foreach ($licence in ($Settings.accept_licences -split '\s+' | Where-Object { $_ })) { $arguments += @('--accept-licence', $licence) }
        Invoke-Maju $arguments | Out-Null
    }
}

function Set-Kiosk {
    Say '[4/5] 키오스크를 설정합니다.'
    $goal = Join-Path $env:MAJU_HOME 'kiosk\kiosk.toml'
    $given = Join-Path $Here 'kiosk\kiosk.toml'
    if (Test-Path -LiteralPath $given) {
        New-Item -ItemType Directory -Path (Split-Path -Parent $goal) -Force | Out-Null
        if (Test-Path -LiteralPath $goal) { Copy-Item -LiteralPath $goal -Destination "$goal.before" -Force }
        $script:SettingsMade = $goal
        Copy-Item -LiteralPath $given -Destination $goal -Force
    }
    $ErrorActionPreference = 'Continue' # see Invoke-Maju; what is called below throws by itself
    $status = & (Join-Path $script:Program 'maju-cli.exe') kiosk status --json 2>$null | Out-String
    if ($PinFile -and $status -notmatch '"pin_set": *true') { Invoke-Maju @('kiosk', 'set-pin', '--pin-file', $PinFile) | Out-Null }
    elseif ($status -match 'pin-unset') { Say '센터 PIN이 아직 없습니다. 관리자 창에서 ‘maju-cli kiosk set-pin’으로 정하면 키오스크가 열립니다.' }
}

function Add-Material($Settings) {
    Say '[5/5] 센터의 자료를 들입니다.'
    foreach ($file in Get-ChildItem -Path (Join-Path $Here 'materials') -File -Recurse -ErrorAction SilentlyContinue | Sort-Object FullName) {
        if ($Settings.kiosk -eq 'yes') { Invoke-Maju @('desk', 'packs', '--add', $file.FullName, '--pin-file', $PinFile) | Out-Null }
        elseif ($file.Extension -eq '.toml') {
            $records = if ($env:MAJU_HOME) { $env:MAJU_HOME } else { Join-Path $env:LOCALAPPDATA 'maju' }
            New-Item -ItemType Directory -Path (Join-Path $records 'formats') -Force | Out-Null
            Copy-Item -LiteralPath $file.FullName -Destination (Join-Path $records 'formats') -Force
        } else { Invoke-Maju @('jobs', 'import', $file.FullName) | Out-Null }
    }
}

function Set-Autostart($Settings) {
    $root = if ($Settings.install -eq 'all') { 'HKLM:' } else { 'HKCU:' }
    $run = "$root\Software\Microsoft\Windows\CurrentVersion\Run"
    if ($Settings.autostart -eq 'yes' -and $Settings.kiosk -eq 'no') { Set-ItemProperty -Path $run -Name 'maju' -Value "`"$script:Program\maju.exe`"" }
    else { Remove-ItemProperty -Path $run -Name 'maju' -ErrorAction SilentlyContinue }
}

function Undo-Setup([bool]$WasInstalled, [bool]$WasKiosk) {
    if ($script:SettingsMade) {
        if (Test-Path -LiteralPath "$script:SettingsMade.before") { Move-Item -LiteralPath "$script:SettingsMade.before" -Destination $script:SettingsMade -Force }
        else { Remove-Item -LiteralPath $script:SettingsMade -Force -ErrorAction SilentlyContinue }
    }
    if ($script:KioskMade -and -not $WasKiosk) { & (Join-Path $Here 'kiosk\windows\설치.ps1') -Undo -Silent }
    $product = Find-Installed
    if (-not $WasInstalled -and $product) { Invoke-Installer @('/x', $product) }
}

try { [Console]::OutputEncoding = [Text.Encoding]::UTF8 } catch { Write-Verbose 'no console' } # in which maju speaks
New-Item -ItemType Directory -Path (Split-Path -Parent $Log) -Force | Out-Null
$Program = ''
$SettingsMade = ''
$KioskMade = $false
$settings = Read-Settings
if ($Check) { Test-Folder; Say '폴더가 온전합니다.'; exit 0 }
$me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
if ($settings.install -eq 'all' -and -not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Stop-Here 2 '모두를 위해 설치하려면(install=all) 관리자 권한이 필요합니다. 바뀐 것은 없습니다. 설치.cmd를 오른쪽 단추로 눌러 관리자 권한으로 실행해 주십시오.'
}
if (Get-Process -Name 'maju', 'maju-cli' -ErrorAction SilentlyContinue) {
    Stop-Here 3 '마주가 실행되고 있습니다. 바뀐 것은 없습니다. 마주를 닫은 뒤 다시 실행해 주십시오.'
}
$wasKiosk = Test-Path (Join-Path $env:ProgramData 'maju-kiosk-setup.json')
$installed = Find-Installed
if ($Uninstall) {
    if (-not $installed) { Say '설치된 마주가 없습니다. 지운 것은 없습니다.'; exit 0 }
    try {
        if ($wasKiosk) { & (Join-Path $Here 'kiosk\windows\설치.ps1') -Undo -Silent -RemoveRecords:$RemoveRecords }
        $settings.autostart = 'no'
        Set-Autostart $settings
        $more = if ($RemoveRecords) { @('REMOVERECORDS=1') } else { @() }
        Invoke-Installer (@('/x', $installed) + $more)
    } catch { Stop-Here 1 "마주를 다 지우지 못했습니다. 기록은 그대로입니다. 다시 시작한 뒤 한 번 더 실행해 주십시오. 자세한 것: $Log ($_)" }
    Say '마주를 지웠습니다.'
    if (-not $RemoveRecords) { Say '면접 기록은 남겼습니다. 기록까지 지우려면 -Uninstall -RemoveRecords로 실행합니다.' }
    exit 0
}
$packages = @(Get-ChildItem -Path (Join-Path $Here 'program') -Filter 'maju-*-windows-x86_64.msi' -ErrorAction SilentlyContinue)
if ($packages.Count -ne 1) { Stop-Here 2 'program 폴더에 윈도우용 마주(.msi)가 하나 있어야 합니다. 바뀐 것은 없습니다.' }
if ($PinFile -and -not (Test-Path -LiteralPath $PinFile)) { Stop-Here 2 "PIN이 든 파일을 읽을 수 없습니다: $PinFile. 바뀐 것은 없습니다." }
if ((Get-PSDrive -Name $env:SystemDrive.TrimEnd(':')).Free -lt $NeededBytes) {
    Stop-Here 6 '디스크에 3GB가 비어 있어야 합니다. 바뀐 것은 없습니다. 자리를 비운 뒤 다시 실행해 주십시오.'
}
Test-Folder
try {
    Install-Program $settings $packages[0].FullName
    Install-Packs $settings
    if ($settings.kiosk -eq 'yes') {
        $KioskMade = $true
        & (Join-Path $Here 'kiosk\windows\설치.ps1') -Silent
        if ($LASTEXITCODE -ne 0) { throw "kiosk: $LASTEXITCODE" }
        $env:MAJU_HOME = [Environment]::GetEnvironmentVariable('MAJU_HOME', 'Machine')
    }
    Install-Models $settings
    if ($settings.kiosk -eq 'yes') { Set-Kiosk }
    Add-Material $settings
    Set-Autostart $settings
} catch {
    $why = $_
    try { Undo-Setup ([bool]$installed) $wasKiosk } catch { Write-Note "되돌리다가: $_" }
    Stop-Here 1 "설치를 끝내지 못해 되돌렸습니다. 면접 기록은 그대로이고, 이미 다 옮긴 모델은 다음 설치 때 다시 옮기지 않습니다. 자세한 것: $Log ($why)"
}
if ($SettingsMade) { Remove-Item -LiteralPath "$SettingsMade.before" -Force -ErrorAction SilentlyContinue }
Say '설치를 마쳤습니다.'
exit 0
