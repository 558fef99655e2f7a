# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
COPY app C:\app\
RUN Invoke-WebRequest https://example.com/a.zip -OutFile C:\a.zip ; `
    # a comment
    Remove-Item C:\a.zip ;
ENV A=b` c D=C:\
WORKDIR C:\app
CMD ["python", "app.py"]
