echo jobs
